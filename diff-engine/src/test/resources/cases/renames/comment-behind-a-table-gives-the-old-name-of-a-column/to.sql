CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  mail TEXT); -- d1:renamed from email
