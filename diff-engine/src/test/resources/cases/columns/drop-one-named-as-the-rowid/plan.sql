-- Rebuilds table t: column rowid is removed.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): t 1,000.

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" ("c1" CONSTRAINT "table t would lose rows" CHECK ("c1" = 0));

-- Rebuild table t
CREATE TABLE "d1_new_t" (id INTEGER PRIMARY KEY, a TEXT);

-- Copy the rows of table t
INSERT OR ABORT INTO "d1_new_t" ("id", "a") SELECT "id", "a" FROM "t";

-- Stop if table t would lose rows
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM "t") <> (SELECT count(*) FROM "d1_new_t");

-- Replace the old table t
DROP TABLE "t";
ALTER TABLE "d1_new_t" RENAME TO "t";
DROP TABLE "d1_guard";
