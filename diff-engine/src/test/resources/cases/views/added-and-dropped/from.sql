CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW grown (id, mail) AS SELECT id, email FROM users WHERE age >= 18;
