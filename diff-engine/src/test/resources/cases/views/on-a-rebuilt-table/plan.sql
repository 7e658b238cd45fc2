-- Rebuilds table users: the default of column age changes.
--   No other table refers to it.
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): users 1,000.

-- Checks of this migration: the first that fails stops it and is named in the error
CREATE TABLE "d1_guard" ("c1" CONSTRAINT "table users would lose rows" CHECK ("c1" = 0));

-- Drop view grown, which is recreated below
DROP VIEW "grown";

-- Rebuild table users
CREATE TABLE "d1_new_users" (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER DEFAULT 18
);

-- Copy the rows of table users
INSERT OR ABORT INTO "d1_new_users" ("id", "email", "age") SELECT "id", "email", "age" FROM "users";

-- Stop if table users would lose rows
INSERT INTO "d1_guard" ("c1") SELECT (SELECT count(*) FROM "users") <> (SELECT count(*) FROM "d1_new_users");

-- Replace the old table users
DROP TABLE "users";
ALTER TABLE "d1_new_users" RENAME TO "users";
DROP TABLE "d1_guard";

-- Create view grown
CREATE VIEW grown (id, mail) AS SELECT id, email FROM users WHERE age >= 18;
