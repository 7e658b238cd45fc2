-- Rebuilds table p: the default of column n changes.
--   Closure rebuild together with table c: table c has no index on (p_id), so SQLite would scan the whole table for
--   each row of p.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): p 1,000, c 4,000.

PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "broken references to p",
  "c1" CONSTRAINT "table p would lose rows" CHECK ("c1" = 0),
  "c2" CONSTRAINT "table c would lose rows" CHECK ("c2" = 0),
  "c3" CONSTRAINT "table c would refer to missing rows of table p" CHECK ("c3" <= 0));
INSERT INTO "d1_guard" ("broken references to p") SELECT (SELECT count(*) FROM pragma_foreign_key_check('c'));

-- Rebuild table p
CREATE TABLE "d1_new_p" (id INTEGER PRIMARY KEY, n TEXT DEFAULT 1);

-- Rebuild table c, which refers to a rebuilt table
CREATE TABLE "d1_new_c" (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES "d1_new_p" (id) ON DELETE CASCADE, x TEXT);

-- Copy the rows of table p
INSERT OR ABORT INTO "d1_new_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Copy the rows of table c
INSERT OR ABORT INTO "d1_new_c" ("id", "p_id", "x") SELECT "id", "p_id", "x" FROM "c";

-- Stop if rows were not copied
INSERT INTO "d1_guard" ("c1", "c2") SELECT
  (SELECT count(*) FROM "p") <> (SELECT count(*) FROM "d1_new_p"),
  (SELECT count(*) FROM "c") <> (SELECT count(*) FROM "d1_new_c");

-- Replace the old table c
DROP TABLE "c";
ALTER TABLE "d1_new_c" RENAME TO "c";

-- Replace the old table p
DROP TABLE "p";
ALTER TABLE "d1_new_p" RENAME TO "p";

-- Create index c_p
CREATE INDEX c_p ON c (p_id) WHERE x NOTNULL;

-- Create index c_x
CREATE INDEX c_x ON c (x);

-- Create index c_x_p
CREATE INDEX c_x_p ON c (x, p_id);

-- Stop if table c would refer to missing rows of table p
INSERT INTO "d1_guard" ("c3") SELECT
  (SELECT count(*) FROM pragma_foreign_key_check('c')) - "broken references to p"
FROM "d1_guard" WHERE "broken references to p" NOTNULL;
DROP TABLE "d1_guard";
