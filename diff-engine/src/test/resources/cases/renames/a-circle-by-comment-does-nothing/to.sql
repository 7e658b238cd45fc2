CREATE TABLE t (
  b TEXT, -- d1:renamed from a
  a TEXT -- d1:renamed from b
);
