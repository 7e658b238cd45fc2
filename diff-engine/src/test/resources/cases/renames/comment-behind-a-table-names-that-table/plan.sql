-- Rename table users to members.
-- Creates: table "teams".

-- Rename table users to members
ALTER TABLE "users" RENAME TO "members";

-- Create table teams
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
