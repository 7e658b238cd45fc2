-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_a.sql
ALTER TABLE users ADD COLUMN a TEXT;
-- file: 0002_b.sql
ALTER TABLE users ADD COLUMN b TEXT;
-- file: 0003_c.sql
CREATE TABLE c (id INTEGER PRIMARY KEY);
-- file: 0003_d.sql
CREATE TABLE d (id INTEGER PRIMARY KEY);
