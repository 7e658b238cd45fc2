-- ==== from
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
-- ==== rows
INSERT INTO users VALUES (1,'a@x.org',30),(2,'b@x.org',NULL),(7,'c@x.org',41);
-- ==== to
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW "we;ird" AS SELECT id, ';--' AS "a;b", '$.x' AS j FROM users -- trailing; comment
 WHERE email <> 'x'';y';
-- ==== drizzle-kit
-- refused: it cannot read the new schema: Could not process view
-- ==== prisma

