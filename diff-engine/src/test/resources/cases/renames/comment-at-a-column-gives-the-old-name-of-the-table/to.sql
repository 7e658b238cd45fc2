CREATE TABLE members (
  -- d1:renamed from users
  id INTEGER PRIMARY KEY,
  email TEXT
);
