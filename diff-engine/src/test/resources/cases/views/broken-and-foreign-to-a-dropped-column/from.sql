CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW broken AS SELECT missing FROM users;
