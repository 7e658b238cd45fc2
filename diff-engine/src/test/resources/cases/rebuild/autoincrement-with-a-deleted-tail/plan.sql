-- Rebuilds table t: the default of column n changes.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): t 1,000.

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" ("c1" CONSTRAINT "table t would lose rows" CHECK ("c1" = 0));

-- Rebuild table t
CREATE TABLE "d1_new_t" (id INTEGER PRIMARY KEY AUTOINCREMENT, n TEXT DEFAULT 'n');

-- Copy the rows of table t
INSERT OR ABORT INTO "d1_new_t" ("id", "n") SELECT "id", "n" FROM "t";

-- Keep the AUTOINCREMENT sequence of table t
DELETE FROM sqlite_sequence WHERE name = 'd1_new_t' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 't');
UPDATE sqlite_sequence SET name = 'd1_new_t' WHERE name = 't';

-- Stop if table t would lose rows
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM "t") <> (SELECT count(*) FROM "d1_new_t");

-- Replace the old table t
DROP TABLE "t";
ALTER TABLE "d1_new_t" RENAME TO "t";
DROP TABLE "d1_guard";
