-- d1:renamed from a
CREATE TABLE b (
  id INTEGER PRIMARY KEY,
  xx TEXT -- d1:renamed from x
);
-- d1:renamed from b
CREATE TABLE c (
  id INTEGER PRIMARY KEY,
  yy TEXT -- d1:renamed from y
);
