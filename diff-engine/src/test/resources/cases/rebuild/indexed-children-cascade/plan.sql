-- Changes: table "p".
-- Rebuilds table p: the default of column n changes.
--   Closure rebuild, with table c: 3,000 rows written, a side copy with key shift would write 4,000.
-- Rows written, index entries included, at 1,000 rows where the number is unknown: p 1,000, c 2,000.

-- Check foreign keys when all is done
PRAGMA defer_foreign_keys = ON;

-- The checks of this migration, it stops with the name of the first that fails
CREATE TABLE "d1_guard" ("c1", "c2" CONSTRAINT "table c would refer to rows that table p does not have" CHECK ("c2" = 0), "c3" CONSTRAINT "table p would lose rows" CHECK ("c3" = 0), "c4" CONSTRAINT "table c would lose rows" CHECK ("c4" = 0));

-- Remember broken references of table c to p
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM pragma_foreign_key_check('c') WHERE "parent" = 'p' COLLATE NOCASE);

-- Rebuild table p
CREATE TABLE "d1_new_p" (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');

-- Rebuild table c, whose rows refer to a rebuilt table
CREATE TABLE "d1_new_c" (id INTEGER PRIMARY KEY, p_id INTEGER DEFAULT 4 REFERENCES "d1_new_p" (id) ON DELETE CASCADE, x TEXT);

-- Copy the rows of table p
INSERT OR ABORT INTO "d1_new_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Stop if table p would lose rows
INSERT INTO "d1_guard" ("c3") SELECT (SELECT count(*) FROM "p") <> (SELECT count(*) FROM "d1_new_p");

-- Copy the rows of table c
INSERT OR ABORT INTO "d1_new_c" ("id", "p_id", "x") SELECT "id", "p_id", "x" FROM "c";

-- Stop if table c would lose rows
INSERT INTO "d1_guard" ("c4") SELECT (SELECT count(*) FROM "c") <> (SELECT count(*) FROM "d1_new_c");

-- Drop the old table c
DROP TABLE "c";

-- Drop the old table p
DROP TABLE "p";

-- Put the new table p in its place
ALTER TABLE "d1_new_p" RENAME TO "p";

-- Put the new table c in its place
ALTER TABLE "d1_new_c" RENAME TO "c";

-- Create index c_p
CREATE INDEX c_p ON c (p_id);

-- Stop if table c would refer to rows that table p does not have
INSERT INTO "d1_guard" ("c2") SELECT max(0, (SELECT count(*) FROM pragma_foreign_key_check('c') WHERE "parent" = 'p' COLLATE NOCASE) - (SELECT "c1" FROM "d1_guard" WHERE "c1" IS NOT NULL));

-- All checks passed
DROP TABLE "d1_guard";
