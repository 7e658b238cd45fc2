CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW people AS SELECT id, email, age FROM users;
CREATE VIEW adults AS SELECT id FROM people WHERE age >= 18;
