-- The schema of a small record shop, as its team wants it to be. To change the database they edit this
-- file and run `mvn d1:create -Dd1.name=what_changes`; nobody writes a migration by hand.

-- Customers ---------------------------------------------------------------------------------------

CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  newsletter INTEGER NOT NULL DEFAULT 0 CHECK (newsletter IN (0, 1)) -- since 0004
);

CREATE INDEX customers_newsletter ON customers (email) WHERE newsletter = 1; -- since 0004

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT 'DE' CHECK (length(country) = 2)
);

-- Records -----------------------------------------------------------------------------------------

CREATE TABLE artists (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE genres (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) WITHOUT ROWID;

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

CREATE INDEX records_by_artist ON records (artist_id, title);

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

CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
  words TEXT,
  written_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX reviews_by_record ON reviews (record_id);

CREATE VIRTUAL TABLE record_search USING fts5 (title, artist, tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER records_enter_search AFTER INSERT ON records
BEGIN
  INSERT INTO record_search (rowid, title, artist)
  SELECT NEW.id, NEW.title, name FROM artists WHERE id = NEW.artist_id;
END;

CREATE TRIGGER records_leave_search AFTER DELETE ON records
BEGIN
  DELETE FROM record_search WHERE rowid = OLD.id;
END;

-- Orders ------------------------------------------------------------------------------------------

-- Since 0004 an order can be returned. SQLite cannot alter a CHECK: the table is built anew, while four
-- other tables refer to it and would lose their rows if it were simply dropped.
CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  address_id INTEGER REFERENCES addresses (id) ON DELETE SET NULL,
  status TEXT NOT NULL DEFAULT 'new'
    CHECK (status IN ('new', 'paid', 'sent', 'returned', 'cancelled')),
  placed_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX orders_open ON orders (placed_at) WHERE status IN ('new', 'paid');
CREATE INDEX orders_by_customer ON orders (customer_id);

CREATE TABLE order_items (
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  record_id INTEGER NOT NULL REFERENCES records (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  unit_cents INTEGER NOT NULL,
  line_cents INTEGER GENERATED ALWAYS AS (quantity * unit_cents) VIRTUAL,
  PRIMARY KEY (order_id, line)
);

CREATE TABLE payments (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  method TEXT NOT NULL CHECK (method IN ('card', 'transfer', 'invoice')),
  cents INTEGER NOT NULL,
  paid_at TEXT NOT NULL
);

CREATE INDEX payments_by_order ON payments (order_id);

CREATE TABLE shipments (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL UNIQUE REFERENCES orders (id) ON DELETE CASCADE,
  carrier TEXT NOT NULL,
  tracking_code TEXT,
  sent_at TEXT NOT NULL
);

-- Since 0004.
CREATE TABLE returns (
  order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  refund_cents INTEGER NOT NULL CHECK (refund_cents >= 0),
  returned_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE VIEW order_totals AS
SELECT o.id AS order_id, o.customer_id, o.status, sum(i.line_cents) AS total_cents
FROM orders o JOIN order_items i ON i.order_id = o.id
GROUP BY o.id;

-- What is sold leaves the shelf, and what is not there is not sold.
CREATE TRIGGER order_items_take_stock BEFORE INSERT ON order_items
BEGIN
  SELECT CASE
    WHEN stock < NEW.quantity THEN RAISE(ABORT, 'not enough in stock')
  END FROM records WHERE id = NEW.record_id;
  UPDATE records SET stock = stock - NEW.quantity WHERE id = NEW.record_id;
END;
