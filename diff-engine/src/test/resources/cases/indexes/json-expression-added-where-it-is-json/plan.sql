-- Creates: index "docs_a", index "docs_b", index "docs_c".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): docs 3,000.
-- Stops and changes nothing if: an expression of index docs_b fails on a row of table docs, table docs has duplicate
--   values for unique index docs_c.

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" ("c1" CONSTRAINT "table docs has duplicate values for unique index docs_c" CHECK ("c1" = 0));

-- Stop if table docs has duplicate values for unique index docs_c
INSERT INTO "d1_guard" ("c1") SELECT
  (SELECT count(*) FROM (SELECT 1 FROM (SELECT "id" AS "id", "data" AS "data" FROM "docs") AS "docs"
      WHERE (json_valid(data) AND id > 3) AND (json_extract(data, '$.c')) IS NOT NULL GROUP BY (json_extract(data,
        '$.c')) COLLATE "BINARY" HAVING count(*) > 1));

-- Create index docs_a
CREATE INDEX docs_a ON docs (json_extract(data, '$.a')) WHERE json_valid(data);

-- Create index docs_b
CREATE INDEX docs_b ON docs (CASE WHEN json_valid(data) THEN data -> 'b' END);

-- Create index docs_c
CREATE UNIQUE INDEX docs_c ON docs (json_extract(data, '$.c')) WHERE json_valid(data) AND id > 3;
DROP TABLE "d1_guard";
