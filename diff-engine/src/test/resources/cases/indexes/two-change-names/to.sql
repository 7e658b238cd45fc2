CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE INDEX b ON users (email);
CREATE INDEX a ON users (age);
