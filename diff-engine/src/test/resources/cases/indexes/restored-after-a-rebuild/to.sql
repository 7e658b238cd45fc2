CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER DEFAULT 1
);
CREATE UNIQUE INDEX e ON users (email COLLATE NOCASE DESC);
CREATE INDEX l ON users (lower(email)) WHERE age IS NOT NULL;
CREATE INDEX [odd; name] ON users (age);
