CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER,
  created_at TEXT NOT NULL DEFAULT (datetime('now'))
);
