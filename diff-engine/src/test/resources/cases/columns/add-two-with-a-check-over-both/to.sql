CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER,
  low INTEGER,
  high INTEGER,
  CHECK (low <= high)
);
