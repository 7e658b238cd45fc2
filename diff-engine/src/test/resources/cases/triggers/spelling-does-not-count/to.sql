CREATE TABLE log (line TEXT);
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
create trigger if not exists "t" after update of [EMAIL] on `users` for each row when new.AGE != old.age begin
  -- a note; END;
  insert into LOG values ('x');
end;
