CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL
);
CREATE INDEX adults ON users (email) WHERE email <> '';
