-- ==== from
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW adults AS SELECT id, email FROM users WHERE age >= 18;
CREATE TABLE log (m TEXT);
CREATE TRIGGER users_ai AFTER INSERT ON users BEGIN INSERT INTO log VALUES ('new ' || NEW.email); END;
-- ==== rows
INSERT INTO users VALUES (1,'a@x.org',30),(2,'b@x.org',NULL),(7,'c@x.org',41);
-- ==== to
CREATE TABLE log(m TEXT);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW adults AS
  select id, email   -- both
  from users where age >= 18;
create trigger users_ai after insert on users
begin
  insert into log values ('new ' || new.email);
end;
-- ==== drizzle-kit
-- refused: it cannot read the new schema: Could not process view
-- ==== prisma

