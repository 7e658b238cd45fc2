-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_children.sql
CREATE TABLE files (id INTEGER PRIMARY KEY, post_id INTEGER REFERENCES posts (id));
CREATE TABLE labels (post_id INTEGER REFERENCES posts (id), label TEXT, PRIMARY KEY (post_id, label));
CREATE TABLE flags (id INTEGER PRIMARY KEY, post_id INTEGER REFERENCES posts (id));
CREATE INDEX flags_some ON flags (post_id) WHERE id > 1;
-- d1:lint-off D1-L302 it never has more than ten rows
CREATE TABLE small (id INTEGER PRIMARY KEY, post_id INTEGER REFERENCES posts (id));
