CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW v AS SELECT id, email AS "Mail" FROM users WHERE age == 1;
