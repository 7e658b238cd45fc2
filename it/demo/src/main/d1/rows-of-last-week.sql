-- What customers did before the change: rows that the migration must not lose.

INSERT INTO customers (id, email, name) VALUES
  (7, 'jo@example.com', 'Jo Bakker'),
  (8, 'lea@example.com', 'Lea Simic');
INSERT INTO addresses (id, customer_id, street, city, country) VALUES (5, 7, 'Havenkade 4', 'Zwolle', 'NL');
INSERT INTO artists (id, name) VALUES (1, 'The Harbour Quintet');
INSERT INTO records (id, sku, artist_id, title, format, net_cents, stock) VALUES
  (1, 'HQ-001', 1, 'Night Ferry', 'LP', 2200, 12),
  (2, 'HQ-002', 1, 'Second Anchor', 'LP', 2400, 7);
INSERT INTO record_genres (record_id, genre) VALUES (1, 'jazz'), (2, 'soul');
INSERT INTO orders (id, customer_id, address_id, status) VALUES
  (41, 7, 5, 'sent'),
  (42, 8, NULL, 'paid'),
  (43, 7, 5, 'new');
INSERT INTO order_items (order_id, line, record_id, quantity, unit_cents) VALUES
  (41, 1, 1, 2, 2618),
  (41, 2, 2, 1, 2856),
  (42, 1, 1, 1, 2618),
  (43, 1, 2, 1, 2856);
INSERT INTO payments (id, order_id, method, cents, paid_at) VALUES
  (1, 41, 'card', 8092, '2026-02-20 11:00:00'),
  (2, 42, 'card', 2618, '2026-02-21 08:00:00');
INSERT INTO shipments (id, order_id, carrier, sent_at) VALUES (1, 41, 'Post', '2026-02-21 15:00:00');
INSERT INTO reviews (id, record_id, customer_id, rating) VALUES (1, 1, 7, 5);
