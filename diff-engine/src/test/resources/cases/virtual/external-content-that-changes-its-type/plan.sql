-- Rebuilds table t: the type of column v changes.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): t 1,000.
-- Stops and changes nothing if: column t.v contains values that type REAL would change.

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "c1" CONSTRAINT "column t.v contains values that type REAL would change" CHECK ("c1" = 0),
  "c2" CONSTRAINT "table t would lose rows" CHECK ("c2" = 0));

-- Stop if column t.v contains values that type REAL would change
INSERT INTO "d1_guard" ("c1") SELECT
  (SELECT count(*) FROM "t" WHERE (typeof("v") = 'text' AND CAST("v" AS NUMERIC) = "v"
      AND CAST(CAST("v" AS NUMERIC) AS TEXT) <> "v")
      OR (typeof("v") = 'integer' AND CAST(CAST("v" AS REAL) AS INTEGER) <> "v"));

-- Rebuild table t
CREATE TABLE "d1_new_t" (id INTEGER PRIMARY KEY, v REAL);

-- Copy the rows of table t
INSERT OR ABORT INTO "d1_new_t" ("id", "v") SELECT "id", "v" FROM "t";

-- Stop if table t would lose rows
INSERT INTO "d1_guard" ("c2") SELECT (SELECT count(*) FROM "t") <> (SELECT count(*) FROM "d1_new_t");

-- Replace the old table t
DROP TABLE "t";
ALTER TABLE "d1_new_t" RENAME TO "t";
DROP TABLE "d1_guard";

-- Index the existing rows in f
INSERT INTO "f" ("f") VALUES ('rebuild');
