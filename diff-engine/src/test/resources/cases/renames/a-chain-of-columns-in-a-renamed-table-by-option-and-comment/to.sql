CREATE TABLE u (
  id INTEGER PRIMARY KEY,
  b TEXT, -- d1:renamed from a
  c TEXT
);
