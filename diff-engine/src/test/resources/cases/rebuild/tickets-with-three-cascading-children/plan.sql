-- Rebuilds table tickets: a CHECK is added, a CHECK is removed.
--   Side copy with key shift: tables comments, files and labels are not touched (a closure rebuild writes 7,000 rows).
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): tickets 4,000.

PRAGMA defer_foreign_keys = ON;

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" (
  "rows of comments, files and labels", "broken references to tickets",
  "c1" CONSTRAINT "table tickets would lose rows" CHECK ("c1" = 0),
  "c2" CONSTRAINT "tables comments, files and labels would lose rows" CHECK ("c2" = 0),
  "c3" CONSTRAINT "tables comments, files and labels would refer to missing rows of table tickets" CHECK ("c3" <= 0));
INSERT INTO "d1_guard" ("rows of comments, files and labels", "broken references to tickets") SELECT
  (SELECT count(*) FROM "comments") + (SELECT count(*) FROM "files") + (SELECT count(*) FROM "labels"),
  (SELECT count(*) FROM (VALUES ('comments'), ('files'), ('labels')), pragma_foreign_key_check("column1"));

-- Rebuild table tickets without touching the tables that refer to it
CREATE TABLE "d1_side_tickets" AS SELECT "id", "title", "status" FROM "tickets";

-- Move the old keys out of reach, so that dropping the table fires no ON DELETE action of comments, files and labels
CREATE TABLE "d1_free_tickets" AS WITH "used" ("id") AS NOT MATERIALIZED (SELECT -9223372036854775808
    UNION ALL SELECT "id" FROM "tickets" UNION ALL SELECT CAST("ticket_id" AS INTEGER) FROM "comments"
    UNION ALL SELECT CAST("ticket_id" AS INTEGER) FROM "files"
    UNION ALL SELECT CAST("ticket_id" AS INTEGER) FROM "labels")
SELECT ifnull((SELECT max("id") FROM "used" HAVING max("id") < 9223372036854775807 - count(*)),
  (SELECT "id" FROM (SELECT "id", lead("id") OVER (ORDER BY "id") AS "next" FROM "used")
    WHERE "next" - "id" > (SELECT count(*) FROM "tickets") LIMIT 1)) AS "last_used";
UPDATE OR ABORT "tickets" SET "id" = (SELECT "last_used" FROM "d1_free_tickets") + "d1_side_tickets"."rowid"
  FROM "d1_side_tickets" WHERE "d1_side_tickets"."id" = "tickets"."id";

-- Recreate table tickets
DROP TABLE "tickets";
CREATE TABLE tickets (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open','closed','spam'))
);
INSERT OR ABORT INTO "tickets" ("id", "title", "status") SELECT "id", "title", "status" FROM "d1_side_tickets";

-- Stop if rows or references would be lost
INSERT INTO "d1_guard" ("c1", "c2", "c3") SELECT
  (SELECT count(*) FROM "d1_side_tickets") <> (SELECT count(*) FROM "tickets"),
  (SELECT count(*) FROM "comments") + (SELECT count(*) FROM "files") + (SELECT count(*) FROM "labels")
    - "rows of comments, files and labels",
  (SELECT count(*) FROM (VALUES ('comments'), ('files'), ('labels')), pragma_foreign_key_check("column1"))
    - "broken references to tickets"
FROM "d1_guard" WHERE "rows of comments, files and labels" NOTNULL;
DROP TABLE "d1_free_tickets";
DROP TABLE "d1_side_tickets";
DROP TABLE "d1_guard";
