-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_indexes.sql
CREATE INDEX users_email ON users (email);
CREATE INDEX users_email_age ON users (email, age);
CREATE INDEX users_id ON users (id);
CREATE INDEX users_some ON users (email) WHERE age > 1;
CREATE INDEX users_age_a ON users (age);
CREATE INDEX users_age_b ON users (age);
