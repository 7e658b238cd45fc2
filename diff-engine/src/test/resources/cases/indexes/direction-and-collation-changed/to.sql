CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE INDEX a ON users (email, age DESC);
CREATE INDEX b ON users (email COLLATE NOCASE);
