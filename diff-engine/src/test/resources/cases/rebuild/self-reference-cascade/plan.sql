-- Changes: table "cat".
-- Rebuilds table cat: the default of column n changes.
--   No other table refers to it.
-- Rows written, index entries included, at 1,000 rows where the number is unknown: cat 1,000.

-- Check foreign keys when all is done
PRAGMA defer_foreign_keys = ON;

-- The checks of this migration, it stops with the name of the first that fails
CREATE TABLE "d1_guard" ("c1", "c2" CONSTRAINT "table cat would refer to rows that table cat does not have" CHECK ("c2" = 0), "c3" CONSTRAINT "table cat would lose rows" CHECK ("c3" = 0));

-- Remember broken references of table cat to cat
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM pragma_foreign_key_check('cat') WHERE "parent" = 'cat' COLLATE NOCASE);

-- Rebuild table cat
CREATE TABLE "d1_new_cat" (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES "d1_new_cat" (id) ON DELETE CASCADE, n TEXT DEFAULT 'n');

-- Copy the rows of table cat
INSERT OR ABORT INTO "d1_new_cat" ("id", "parent", "n") SELECT "id", "parent", "n" FROM "cat";

-- Stop if table cat would lose rows
INSERT INTO "d1_guard" ("c3") SELECT (SELECT count(*) FROM "cat") <> (SELECT count(*) FROM "d1_new_cat");

-- Cut long chains of rows in the old table cat, of which ON DELETE CASCADE follows at most 10
UPDATE OR IGNORE "cat" SET "parent" = NULL WHERE EXISTS (SELECT 1 FROM "cat" AS "a1" JOIN "cat" AS "a2" ON "a2"."id" = "a1"."parent" JOIN "cat" AS "a3" ON "a3"."id" = "a2"."parent" JOIN "cat" AS "a4" ON "a4"."id" = "a3"."parent" JOIN "cat" AS "a5" ON "a5"."id" = "a4"."parent" JOIN "cat" AS "a6" ON "a6"."id" = "a5"."parent" JOIN "cat" AS "a7" ON "a7"."id" = "a6"."parent" JOIN "cat" AS "a8" ON "a8"."id" = "a7"."parent" WHERE "a1"."id" = "cat"."parent");

-- Drop the old table cat
DROP TABLE "cat";

-- Put the new table cat in its place
ALTER TABLE "d1_new_cat" RENAME TO "cat";

-- Stop if table cat would refer to rows that table cat does not have
INSERT INTO "d1_guard" ("c2") SELECT max(0, (SELECT count(*) FROM pragma_foreign_key_check('cat') WHERE "parent" = 'cat' COLLATE NOCASE) - (SELECT "c1" FROM "d1_guard" WHERE "c1" IS NOT NULL));

-- All checks passed
DROP TABLE "d1_guard";
