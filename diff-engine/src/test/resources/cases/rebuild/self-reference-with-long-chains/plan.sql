-- Rebuilds table t: NOT NULL of column n changes.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): t 1,000.
-- Stops and changes nothing if: column t.n contains NULL, which NOT NULL forbids.

PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "broken references to t",
  "c1" CONSTRAINT "column t.n contains NULL, which NOT NULL forbids" CHECK ("c1" = 0),
  "c2" CONSTRAINT "table t would lose rows" CHECK ("c2" = 0),
  "c3" CONSTRAINT "table t would refer to missing rows of table t" CHECK ("c3" <= 0));
INSERT INTO "d1_guard" ("broken references to t") SELECT (SELECT count(*) FROM pragma_foreign_key_check('t'));

-- Stop if column t.n contains NULL, which NOT NULL forbids
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM "t" WHERE "n" IS NULL);

-- Rebuild table t
CREATE TABLE "d1_new_t" (id INTEGER PRIMARY KEY, up INTEGER REFERENCES "d1_new_t" (id) ON DELETE CASCADE, n TEXT NOT NULL);

-- Copy the rows of table t
INSERT OR ABORT INTO "d1_new_t" ("id", "up", "n") SELECT "id", "up", "n" FROM "t";

-- Stop if table t would lose rows
INSERT INTO "d1_guard" ("c2") SELECT (SELECT count(*) FROM "t") <> (SELECT count(*) FROM "d1_new_t");

-- Cut long chains of rows in the old table t, because ON DELETE CASCADE follows at most 10 rows
UPDATE OR IGNORE "t" SET "up" = NULL WHERE EXISTS (SELECT 1 FROM "t" AS "a1" JOIN "t" AS "a2" ON "a2"."id" = "a1"."up"
    JOIN "t" AS "a3" ON "a3"."id" = "a2"."up" JOIN "t" AS "a4" ON "a4"."id" = "a3"."up"
    JOIN "t" AS "a5" ON "a5"."id" = "a4"."up" JOIN "t" AS "a6" ON "a6"."id" = "a5"."up"
    JOIN "t" AS "a7" ON "a7"."id" = "a6"."up" JOIN "t" AS "a8" ON "a8"."id" = "a7"."up" WHERE "a1"."id" = "t"."up");

-- Replace the old table t
DROP TABLE "t";
ALTER TABLE "d1_new_t" RENAME TO "t";

-- Stop if table t would refer to missing rows of table t
INSERT INTO "d1_guard" ("c3") SELECT
  (SELECT count(*) FROM pragma_foreign_key_check('t')) - "broken references to t"
FROM "d1_guard" WHERE "broken references to t" NOTNULL;
DROP TABLE "d1_guard";
