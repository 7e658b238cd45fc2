CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW "we;ird" AS SELECT id, ';--' AS "a;b" FROM users -- trailing; comment
 WHERE email <> 'x'';y';
