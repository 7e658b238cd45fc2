-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_required.sql
ALTER TABLE posts ADD COLUMN title TEXT NOT NULL DEFAULT '';
CREATE TABLE n (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), title TEXT NOT NULL, slug TEXT NOT NULL);
INSERT INTO n SELECT id, user_id, title, title FROM posts;
DROP TABLE posts;
ALTER TABLE n RENAME TO posts;
