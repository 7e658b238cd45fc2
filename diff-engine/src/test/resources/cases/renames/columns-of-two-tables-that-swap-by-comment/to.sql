CREATE TABLE a (
  id INTEGER PRIMARY KEY,
  x TEXT,
  zz TEXT -- d1:renamed from z
);
CREATE TABLE b (
  id INTEGER PRIMARY KEY,
  x TEXT,
  yy TEXT -- d1:renamed from y
);
