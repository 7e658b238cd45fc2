-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_refused.sql
BEGIN;
PRAGMA journal_mode = WAL;
SELECT load_extension('x');
COMMIT;
-- file: 0003_wrong.sql
ALTER TABLE nobody ADD COLUMN x;
