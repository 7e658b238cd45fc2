CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER,
  bio TEXT
);
CREATE VIEW bios AS SELECT id, bio FROM users;
