CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
create view if not exists [v] as select ID, -- the id
  `email` as [Mail] from "users" where AGE = 1;
