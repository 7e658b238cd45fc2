CREATE TABLE place (
  country TEXT NOT NULL,
  code INTEGER NOT NULL,
  name TEXT
);
CREATE UNIQUE INDEX place_key ON place (code, country);
CREATE TABLE node (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES node (id) ON DELETE CASCADE,
  country TEXT,
  code INTEGER,
  FOREIGN KEY (country, code) REFERENCES place (country, code)
);
