-- Rebuilds table p: the default of column n changes.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): p 1,000.

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" ("c1" CONSTRAINT "table p would lose rows" CHECK ("c1" = 0));

-- Rebuild table p
CREATE TABLE "d1_new_p" (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');

-- Copy the rows of table p
INSERT OR ABORT INTO "d1_new_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Stop if table p would lose rows
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM "p") <> (SELECT count(*) FROM "d1_new_p");

-- Replace the old table p
DROP TABLE "p";
ALTER TABLE "d1_new_p" RENAME TO "p";
DROP TABLE "d1_guard";
