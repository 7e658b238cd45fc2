CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  b TEXT, -- d1:renamed from a
  c TEXT -- d1:renamed from b
);
