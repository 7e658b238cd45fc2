-- Changes: table "p".
-- Rebuilds table p: the default of column n changes.
--   Side copy, table c stays as it is: writes 3,000 rows, a closure rebuild would write 3,000.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): p 3,000.

-- Check foreign keys at the end of the transaction
PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" ("c1", "c2" CONSTRAINT "table c would refer to missing rows of table p" CHECK ("c2" = 0), "c3" CONSTRAINT "table p would lose rows" CHECK ("c3" = 0));

-- Remember the number of broken references from table c to table p
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM pragma_foreign_key_check('c') WHERE "parent" = 'p' COLLATE NOCASE);

-- Rebuild table p without touching the tables that refer to it
CREATE TABLE "d1_side_p" ("id", "n");
INSERT OR ABORT INTO "d1_side_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Drop the old table p
DROP TABLE "p";

-- Recreate table p
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');

-- Copy the rows back into p
INSERT OR ABORT INTO "p" ("id", "n") SELECT "id", "n" FROM "d1_side_p";

-- Stop if table p would lose rows
INSERT INTO "d1_guard" ("c3") SELECT (SELECT count(*) FROM "d1_side_p") <> (SELECT count(*) FROM "p");
DROP TABLE "d1_side_p";

-- Stop if table c would refer to missing rows of table p
INSERT INTO "d1_guard" ("c2") SELECT max(0, (SELECT count(*) FROM pragma_foreign_key_check('c') WHERE "parent" = 'p' COLLATE NOCASE) - (SELECT "c1" FROM "d1_guard" WHERE "c1" IS NOT NULL));

-- All checks passed
DROP TABLE "d1_guard";
