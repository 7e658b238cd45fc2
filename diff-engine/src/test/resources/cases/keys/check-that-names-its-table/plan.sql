-- Rebuilds table t: a CHECK is added.
--   Closure rebuild together with table c: table c has no index on (t), so SQLite would scan the whole table for each
--   row of t.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): t 1,000, c 1,000.
-- Stops and changes nothing if: rows of table t violate CHECK (t.k > 0 AND "t".id > 0).

PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "broken references to t",
  "c1" CONSTRAINT "rows of table t violate CHECK (t.k > 0 AND ""t"".id > 0)" CHECK ("c1" = 0),
  "c2" CONSTRAINT "table t would lose rows" CHECK ("c2" = 0),
  "c3" CONSTRAINT "table c would lose rows" CHECK ("c3" = 0),
  "c4" CONSTRAINT "table c would refer to missing rows of table t" CHECK ("c4" <= 0));
INSERT INTO "d1_guard" ("broken references to t") SELECT (SELECT count(*) FROM pragma_foreign_key_check('c'));

-- Stop if rows of table t violate CHECK (t.k > 0 AND "t".id > 0)
INSERT INTO "d1_guard" ("c1") SELECT
  (SELECT count(*) FROM (SELECT "id" AS "id", "k" AS "k" FROM "t") AS "t" WHERE NOT (t.k > 0 AND "t".id > 0));

-- Rebuild table t
CREATE TABLE "d1_new_t" (id INTEGER PRIMARY KEY, k INTEGER CHECK ("d1_new_t".k > 0 AND "d1_new_t".id > 0));

-- Rebuild table c, which refers to a rebuilt table
CREATE TABLE "d1_new_c" (t INTEGER REFERENCES "d1_new_t" (id) ON DELETE CASCADE);

-- Copy the rows of table t
INSERT OR ABORT INTO "d1_new_t" ("id", "k") SELECT "id", "k" FROM "t";

-- Copy the rows of table c
INSERT OR ABORT INTO "d1_new_c" ("rowid", "t") SELECT "rowid", "t" FROM "c";

-- Stop if rows were not copied
INSERT INTO "d1_guard" ("c2", "c3") SELECT
  (SELECT count(*) FROM "t") <> (SELECT count(*) FROM "d1_new_t"),
  (SELECT count(*) FROM "c") <> (SELECT count(*) FROM "d1_new_c");

-- Replace the old table c
DROP TABLE "c";
ALTER TABLE "d1_new_c" RENAME TO "c";

-- Replace the old table t
DROP TABLE "t";
ALTER TABLE "d1_new_t" RENAME TO "t";

-- Stop if table c would refer to missing rows of table t
INSERT INTO "d1_guard" ("c4") SELECT
  (SELECT count(*) FROM pragma_foreign_key_check('c')) - "broken references to t"
FROM "d1_guard" WHERE "broken references to t" NOTNULL;
DROP TABLE "d1_guard";
