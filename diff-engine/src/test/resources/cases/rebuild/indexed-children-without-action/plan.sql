-- Changes: table "p".
-- Rebuilds table p: the default of column n changes.
--   Side copy, table c stays as it is: 3,000 rows written, a closure rebuild would write 3,000.
-- Rows written, index entries included, at 1,000 rows where the number is unknown: p 3,000.

-- Check foreign keys when all is done
PRAGMA defer_foreign_keys = ON;

-- The checks of this migration, it stops with the name of the first that fails
CREATE TABLE "d1_guard" ("c1", "c2" CONSTRAINT "table c would refer to rows that table p does not have" CHECK ("c2" = 0), "c3" CONSTRAINT "table p would lose rows" CHECK ("c3" = 0));

-- Remember broken references of table c to p
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM pragma_foreign_key_check('c') WHERE "parent" = 'p' COLLATE NOCASE);

-- Rebuild table p, the tables that refer to it stay as they are
CREATE TABLE "d1_side_p" ("id", "n");
INSERT OR ABORT INTO "d1_side_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Drop the old table p
DROP TABLE "p";

-- Make table p again
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');

-- Bring the rows of table p back
INSERT OR ABORT INTO "p" ("id", "n") SELECT "id", "n" FROM "d1_side_p";

-- Stop if table p would lose rows
INSERT INTO "d1_guard" ("c3") SELECT (SELECT count(*) FROM "d1_side_p") <> (SELECT count(*) FROM "p");
DROP TABLE "d1_side_p";

-- Stop if table c would refer to rows that table p does not have
INSERT INTO "d1_guard" ("c2") SELECT max(0, (SELECT count(*) FROM pragma_foreign_key_check('c') WHERE "parent" = 'p' COLLATE NOCASE) - (SELECT "c1" FROM "d1_guard" WHERE "c1" IS NOT NULL));

-- All checks passed
DROP TABLE "d1_guard";
