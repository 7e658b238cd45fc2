CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  v TEXT,
  s TEXT DEFAULT 5 CHECK (s = '5' AND s > 4),
  i INTEGER DEFAULT '6' CHECK (i + 1 = 7 AND typeof(i) = 'integer')
);
