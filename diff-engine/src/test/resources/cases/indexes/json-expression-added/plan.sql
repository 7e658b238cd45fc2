-- Creates: index "docs_a".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): docs 1,000.
-- Stops and changes nothing if: table docs has values that are not JSON, which index docs_a requires.

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "c1" CONSTRAINT "table docs has values that are not JSON, which index docs_a requires" CHECK ("c1" = 0));

-- Stop if table docs has values that are not JSON, which index docs_a requires
INSERT INTO "d1_guard" ("c1") SELECT
  (SELECT count(*) FROM (SELECT "data" AS "data" FROM "docs") AS "docs" WHERE typeof(data) = 'text'
      AND NOT json_valid(data, 2));

-- Create index docs_a
CREATE INDEX docs_a ON docs (json_extract(data, '$.a'));
DROP TABLE "d1_guard";
