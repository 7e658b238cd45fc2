CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  -- d1:renamed from mail
  email TEXT NOT NULL UNIQUE CHECK (email LIKE '%@%'),
  up TEXT AS (upper(email)) VIRTUAL
);
CREATE INDEX m ON users (lower(email)) WHERE email <> '';
CREATE VIEW v AS SELECT id, email AS mail FROM users;
CREATE TABLE log (line TEXT);
CREATE TRIGGER t AFTER UPDATE OF email ON users BEGIN INSERT INTO log VALUES (NEW.email); END;
CREATE TABLE c (id INTEGER PRIMARY KEY, mail TEXT REFERENCES users (email) ON DELETE CASCADE);
