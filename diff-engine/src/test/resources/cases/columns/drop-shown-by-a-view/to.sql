CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL
);
CREATE VIEW people AS SELECT id, email FROM users;
CREATE VIEW adults AS SELECT id FROM people;
