-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY);
-- d1:lint-off D1-L302
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
