-- Creates: virtual table "dogs_fts", view "v".
-- Rebuilds table dogs: NOT NULL and the default of column name change, column a,b is added, a CHECK is added.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): dogs 1,000.
-- Stops and changes nothing if: column dogs.name contains NULL, which NOT NULL forbids, rows of table dogs violate
--   CHECK ([a,b] > 0).

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "c1" CONSTRAINT "column dogs.name contains NULL, which NOT NULL forbids" CHECK ("c1" = 0),
  "c2" CONSTRAINT "rows of table dogs violate CHECK ([a;b] > 0)" CHECK ("c2" = 0),
  "c3" CONSTRAINT "table dogs would lose rows" CHECK ("c3" = 0));

-- Stop if the rows of table dogs do not fit
INSERT INTO "d1_guard" ("c1", "c2") SELECT
  (SELECT count(*) FROM "dogs" WHERE "name" IS NULL),
  (SELECT count(*) FROM (SELECT NULL AS "a;b" FROM "dogs" LIMIT 2) AS "dogs" WHERE NOT (`a;b` > 0));

-- Rebuild table dogs
CREATE TABLE "d1_new_dogs" ([id] INTEGER PRIMARY KEY, [name] TEXT NOT NULL DEFAULT [x], `a;b` INT CHECK (`a;b` > 0));

-- Copy the rows of table dogs
INSERT OR ABORT INTO "d1_new_dogs" ("id", "name") SELECT "id", "name" FROM "dogs";

-- Stop if table dogs would lose rows
INSERT INTO "d1_guard" ("c3") SELECT (SELECT count(*) FROM "dogs") <> (SELECT count(*) FROM "d1_new_dogs");

-- Replace the old table dogs
DROP TABLE "dogs";
ALTER TABLE "d1_new_dogs" RENAME TO "dogs";
DROP TABLE "d1_guard";

-- Create view v
CREATE VIEW [v] AS SELECT [name] AS [out], `a;b` AS `p;q` FROM [dogs] ORDER BY [out], `p;q`;

-- Create virtual table dogs_fts
CREATE VIRTUAL TABLE [dogs_fts] USING FTS5 ([name], content=[dogs]);

-- Index the existing rows in dogs_fts
INSERT INTO "dogs_fts" ("dogs_fts") VALUES ('rebuild');
