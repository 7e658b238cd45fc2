CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
create index if not exists "a" on [users] (
  `email` ASC, -- first
  "AGE" collate binary
) where AGE = 1 and email <> 'x';
