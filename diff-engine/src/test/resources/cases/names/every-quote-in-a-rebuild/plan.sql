-- Changes: table "my, table".
-- Rebuilds table my, table: the default of column c "d changes.
--   Closure rebuild together with table my, child: table my, child has no index on (p, id), so SQLite would scan the whole table for each row of my, table.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): my, table 2,000, my, child 1,000.

-- Check foreign keys at the end of the transaction
PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" ("c1", "c2" CONSTRAINT "table my; child would refer to missing rows of table my; table" CHECK ("c2" = 0), "c3" CONSTRAINT "table my; table would lose rows" CHECK ("c3" = 0), "c4" CONSTRAINT "table my; child would lose rows" CHECK ("c4" = 0));

-- Remember the number of broken references from table my, child to table my, table
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM pragma_foreign_key_check('my; child') WHERE "parent" = 'my; table' COLLATE NOCASE);

-- Drop view v, 1, which is recreated below
DROP VIEW "v; 1";

-- Rebuild table my, table
CREATE TABLE "d1_new_my; table" (`a; b` INTEGER PRIMARY KEY, `c "d` TEXT DEFAULT 'n', `e``f` TEXT, "g""h" TEXT, `it's` TEXT);

-- Rebuild table my, child, which refers to a rebuilt table
CREATE TABLE "d1_new_my; child" (id INTEGER PRIMARY KEY, `p; id` INTEGER REFERENCES "d1_new_my; table" (`a; b`) ON DELETE CASCADE);

-- Copy the rows of table my, table
INSERT OR ABORT INTO "d1_new_my; table" ("a; b", "c ""d", "e`f", "g""h", "it's") SELECT "a; b", "c ""d", "e`f", "g""h", "it's" FROM "my; table";

-- Stop if table my, table would lose rows
INSERT INTO "d1_guard" ("c3") SELECT (SELECT count(*) FROM "my; table") <> (SELECT count(*) FROM "d1_new_my; table");

-- Copy the rows of table my, child
INSERT OR ABORT INTO "d1_new_my; child" ("id", "p; id") SELECT "id", "p; id" FROM "my; child";

-- Stop if table my, child would lose rows
INSERT INTO "d1_guard" ("c4") SELECT (SELECT count(*) FROM "my; child") <> (SELECT count(*) FROM "d1_new_my; child");

-- Drop the old table my, child
DROP TABLE "my; child";

-- Rename the new table to my, child
ALTER TABLE "d1_new_my; child" RENAME TO "my; child";

-- Drop the old table my, table
DROP TABLE "my; table";

-- Rename the new table to my, table
ALTER TABLE "d1_new_my; table" RENAME TO "my; table";

-- Create index i, x
CREATE INDEX `i; x` ON `my; table` (`c "d`, `e``f`) WHERE `it's` <> ';';

-- Stop if table my, child would refer to missing rows of table my, table
INSERT INTO "d1_guard" ("c2") SELECT max(0, (SELECT count(*) FROM pragma_foreign_key_check('my; child') WHERE "parent" = 'my; table' COLLATE NOCASE) - (SELECT "c1" FROM "d1_guard" WHERE "c1" IS NOT NULL));

-- All checks passed
DROP TABLE "d1_guard";

-- Create view v, 1
CREATE VIEW `v; 1` AS SELECT `a; b`, `it's` FROM `my; table`;
