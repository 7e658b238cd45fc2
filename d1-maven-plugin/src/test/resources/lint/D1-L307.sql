-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_expand.sql
ALTER TABLE users ADD COLUMN name TEXT;
-- file: 0003_contract.sql
ALTER TABLE users DROP COLUMN age;
-- file: 0004_breaking.sql
ALTER TABLE users RENAME COLUMN name TO title;
-- file: 0005_data.sql
UPDATE users SET title = '' WHERE title IS NULL;
