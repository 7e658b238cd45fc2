CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER DEFAULT 18
);
CREATE VIEW grown (id, mail) AS SELECT id, email FROM users WHERE age >= 18;
CREATE VIEW counted AS SELECT count(*) AS n FROM grown;
CREATE VIEW twice AS SELECT n * 2 AS n2 FROM counted, (SELECT max(id) FROM users);
