-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_strings.sql
UPDATE users SET email = "none", age = "age" WHERE meta IN ("a", 'b');
CREATE TABLE s (a TEXT DEFAULT "x", b TEXT CHECK (b = "y"));
