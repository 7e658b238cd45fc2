CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER DEFAULT 1
);
CREATE INDEX open ON users (email) WHERE email <> "none";
CREATE INDEX other ON users (age);
