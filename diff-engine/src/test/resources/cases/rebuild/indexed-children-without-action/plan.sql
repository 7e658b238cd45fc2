-- Rebuilds table p: the default of column n changes.
--   Side copy: table c is not touched (a closure rebuild writes 3,000 rows).
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): p 3,000.

PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "broken references to p",
  "c1" CONSTRAINT "table p would lose rows" CHECK ("c1" = 0),
  "c2" CONSTRAINT "table c would refer to missing rows of table p" CHECK ("c2" <= 0));
INSERT INTO "d1_guard" ("broken references to p") SELECT (SELECT count(*) FROM pragma_foreign_key_check('c'));

-- Rebuild table p without touching the tables that refer to it
CREATE TABLE "d1_side_p" AS SELECT "id", "n" FROM "p";

-- Recreate table p
DROP TABLE "p";
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');
INSERT OR ABORT INTO "p" ("id", "n") SELECT "id", "n" FROM "d1_side_p";

-- Stop if rows or references would be lost
INSERT INTO "d1_guard" ("c1", "c2") SELECT
  (SELECT count(*) FROM "d1_side_p") <> (SELECT count(*) FROM "p"),
  (SELECT count(*) FROM pragma_foreign_key_check('c')) - "broken references to p"
FROM "d1_guard" WHERE "broken references to p" NOTNULL;
DROP TABLE "d1_side_p";
DROP TABLE "d1_guard";
