CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW grown (id, mail) AS SELECT id, email FROM users WHERE age >= 18;
CREATE TRIGGER grown_ii INSTEAD OF INSERT ON grown BEGIN INSERT INTO users (id, email) VALUES (NEW.id, NEW.mail); END;
