-- Rebuilds table cat: the default of column n changes.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): cat 1,000.

PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "broken references to cat",
  "c1" CONSTRAINT "table cat would lose rows" CHECK ("c1" = 0),
  "c2" CONSTRAINT "table cat would refer to missing rows of table cat" CHECK ("c2" <= 0));
INSERT INTO "d1_guard" ("broken references to cat") SELECT (SELECT count(*) FROM pragma_foreign_key_check('cat'));

-- Rebuild table cat
CREATE TABLE "d1_new_cat" (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES "d1_new_cat" (id) ON DELETE CASCADE, n TEXT DEFAULT 'n');

-- Copy the rows of table cat
INSERT OR ABORT INTO "d1_new_cat" ("id", "parent", "n") SELECT "id", "parent", "n" FROM "cat";

-- Stop if table cat would lose rows
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM "cat") <> (SELECT count(*) FROM "d1_new_cat");

-- Cut long chains of rows in the old table cat, because ON DELETE CASCADE follows at most 10 rows
UPDATE OR IGNORE "cat" SET "parent" = NULL
  WHERE EXISTS (SELECT 1 FROM "cat" AS "a1" JOIN "cat" AS "a2" ON "a2"."id" = "a1"."parent"
    JOIN "cat" AS "a3" ON "a3"."id" = "a2"."parent" JOIN "cat" AS "a4" ON "a4"."id" = "a3"."parent"
    JOIN "cat" AS "a5" ON "a5"."id" = "a4"."parent" JOIN "cat" AS "a6" ON "a6"."id" = "a5"."parent"
    JOIN "cat" AS "a7" ON "a7"."id" = "a6"."parent"
    JOIN "cat" AS "a8" ON "a8"."id" = "a7"."parent" WHERE "a1"."id" = "cat"."parent");

-- Replace the old table cat
DROP TABLE "cat";
ALTER TABLE "d1_new_cat" RENAME TO "cat";

-- Stop if table cat would refer to missing rows of table cat
INSERT INTO "d1_guard" ("c2") SELECT
  (SELECT count(*) FROM pragma_foreign_key_check('cat')) - "broken references to cat"
FROM "d1_guard" WHERE "broken references to cat" NOTNULL;
DROP TABLE "d1_guard";
