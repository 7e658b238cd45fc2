CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE INDEX a ON users (email, age) WHERE age == 1 AND email != 'x';
