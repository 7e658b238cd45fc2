-- Rebuilds table my, table: the default of column c "d changes.
--   Closure rebuild together with table my, child: table my, child has no index on (p, id), so SQLite would scan the
--   whole table for each row of my, table.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): my, table 2,000, my, child 1,000.

PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "broken references to my; table",
  "c1" CONSTRAINT "table my; table would lose rows" CHECK ("c1" = 0),
  "c2" CONSTRAINT "table my; child would lose rows" CHECK ("c2" = 0),
  "c3" CONSTRAINT "table my; child would refer to missing rows of table my; table" CHECK ("c3" <= 0));
INSERT INTO "d1_guard" ("broken references to my; table") SELECT
  (SELECT count(*) FROM pragma_foreign_key_check('my; child'));

-- Drop view v, 1, which is recreated below
DROP VIEW "v; 1";

-- Rebuild table my, table
CREATE TABLE "d1_new_my; table" (`a; b` INTEGER PRIMARY KEY, `c "d` TEXT DEFAULT 'n', `e``f` TEXT, "g""h" TEXT, `it's` TEXT);

-- Rebuild table my, child, which refers to a rebuilt table
CREATE TABLE "d1_new_my; child" (id INTEGER PRIMARY KEY, `p; id` INTEGER REFERENCES "d1_new_my; table" (`a; b`) ON DELETE CASCADE);

-- Copy the rows of table my, table
INSERT OR ABORT INTO "d1_new_my; table" ("a; b", "c ""d", "e`f", "g""h", "it's")
  SELECT "a; b", "c ""d", "e`f", "g""h", "it's" FROM "my; table";

-- Copy the rows of table my, child
INSERT OR ABORT INTO "d1_new_my; child" ("id", "p; id") SELECT "id", "p; id" FROM "my; child";

-- Stop if rows were not copied
INSERT INTO "d1_guard" ("c1", "c2") SELECT
  (SELECT count(*) FROM "my; table") <> (SELECT count(*) FROM "d1_new_my; table"),
  (SELECT count(*) FROM "my; child") <> (SELECT count(*) FROM "d1_new_my; child");

-- Replace the old table my, child
DROP TABLE "my; child";
ALTER TABLE "d1_new_my; child" RENAME TO "my; child";

-- Replace the old table my, table
DROP TABLE "my; table";
ALTER TABLE "d1_new_my; table" RENAME TO "my; table";

-- Create index i, x
CREATE INDEX `i; x` ON `my; table` (`c "d`, `e``f`) WHERE `it's` <> ';';

-- Stop if table my, child would refer to missing rows of table my, table
INSERT INTO "d1_guard" ("c3") SELECT
  (SELECT count(*) FROM pragma_foreign_key_check('my; child')) - "broken references to my; table"
FROM "d1_guard" WHERE "broken references to my; table" NOTNULL;
DROP TABLE "d1_guard";

-- Create view v, 1
CREATE VIEW `v; 1` AS SELECT `a; b`, `it's` FROM `my; table`;
