CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT 'DE' CHECK (length(country) = 2)
);

CREATE TABLE artists (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE genres (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO genres (code, name) VALUES
  ('jazz', 'Jazz'),
  ('soul', 'Soul'),
  ('dub', 'Dub and reggae'),
  ('folk', 'Folk');

CREATE TABLE records (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  artist_id INTEGER NOT NULL REFERENCES artists (id) ON DELETE RESTRICT,
  title TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('LP', 'EP', 'single')),
  net_cents INTEGER NOT NULL CHECK (net_cents > 0),
  gross_cents INTEGER GENERATED ALWAYS AS (net_cents * 119 / 100) STORED,
  stock INTEGER NOT NULL DEFAULT 0 CHECK (stock >= 0)
);

CREATE TABLE record_genres (
  record_id INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  genre TEXT NOT NULL REFERENCES genres (code) ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY (record_id, genre)
) WITHOUT ROWID;

CREATE TABLE tracks (
  record_id INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  position TEXT NOT NULL,
  title TEXT NOT NULL,
  seconds INTEGER CHECK (seconds > 0),
  PRIMARY KEY (record_id, position)
);

CREATE INDEX records_by_artist ON records (artist_id, title);
