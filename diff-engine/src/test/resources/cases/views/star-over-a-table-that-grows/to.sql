CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER,
  bio TEXT
);
CREATE VIEW everything AS SELECT * FROM users;
