CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  address_id INTEGER REFERENCES addresses (id) ON DELETE SET NULL,
  status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'paid', 'sent', 'cancelled')),
  placed_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

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

CREATE TABLE shipments (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL UNIQUE REFERENCES orders (id) ON DELETE CASCADE,
  carrier TEXT NOT NULL,
  tracking_code TEXT,
  sent_at TEXT NOT NULL
);

CREATE INDEX orders_open ON orders (placed_at) WHERE status IN ('new', 'paid');
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX payments_by_order ON payments (order_id);

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
