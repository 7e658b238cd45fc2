-- A shelf and some sales to develop with. `mvn d1:seed` puts them in place of whatever is there.

INSERT INTO customers (id, email, name, newsletter) VALUES
  (1, 'mina@example.com', 'Mina Okafor', 1),
  (2, 'tom@example.com', 'Tom Lindqvist', 0),
  (3, 'ana@example.com', 'Ana Ruiz', 1);

INSERT INTO addresses (id, customer_id, street, city, country) VALUES
  (1, 1, 'Ahornweg 3', 'Leipzig', 'DE'),
  (2, 2, 'Storgatan 12', 'Umeå', 'SE'),
  (3, 3, 'Calle Mayor 8', 'Gijón', 'ES');

INSERT INTO genres (code, name) VALUES
  ('jazz', 'Jazz'),
  ('soul', 'Soul'),
  ('dub', 'Dub and reggae'),
  ('folk', 'Folk');

INSERT INTO artists (id, name) VALUES
  (1, 'The Harbour Quintet'),
  (2, 'Élodie Marchand'),
  (3, 'Low Tide Sound System');

INSERT INTO records (id, sku, artist_id, title, format, net_cents, stock) VALUES
  (1, 'HQ-001', 1, 'Night Ferry', 'LP', 2200, 12),
  (2, 'HQ-002', 1, 'Second Anchor', 'LP', 2400, 7),
  (3, 'EM-010', 2, 'Café des Marées', 'EP', 1300, 20),
  (4, 'LT-100', 3, 'Mudflat Dub; Version', 'single', 800, 30);

INSERT INTO record_genres (record_id, genre) VALUES
  (1, 'jazz'), (2, 'jazz'), (2, 'soul'), (3, 'folk'), (4, 'dub');

INSERT INTO tracks (record_id, position, title, seconds) VALUES
  (1, 'A1', 'Casting Off', 312),
  (1, 'B1', 'Lighthouse', 455),
  (3, 'A1', 'L''heure bleue', 241),
  (4, 'A', 'Mudflat', 228),
  (4, 'B', 'Mudflat Dub', 261);

INSERT INTO orders (id, customer_id, address_id, status) VALUES
  (1, 1, 1, 'sent'),
  (2, 2, 2, 'paid'),
  (3, 3, 3, 'returned'),
  (4, 1, 1, 'new');

INSERT INTO order_items (order_id, line, record_id, quantity, unit_cents) VALUES
  (1, 1, 1, 1, 2618),
  (1, 2, 4, 2, 952),
  (2, 1, 3, 1, 1547),
  (3, 1, 2, 1, 2856),
  (4, 1, 4, 1, 952);

INSERT INTO payments (id, order_id, method, cents, paid_at) VALUES
  (1, 1, 'card', 4522, '2026-03-02 10:00:00'),
  (2, 2, 'transfer', 1547, '2026-03-05 09:30:00'),
  (3, 3, 'invoice', 2856, '2026-03-01 12:00:00');

INSERT INTO shipments (id, order_id, carrier, tracking_code, sent_at) VALUES
  (1, 1, 'Post', 'DE-5512', '2026-03-03 16:00:00'),
  (2, 3, 'Post', 'DE-5498', '2026-03-01 17:00:00');

INSERT INTO returns (order_id, reason, refund_cents) VALUES (3, 'warped', 2856);

INSERT INTO reviews (record_id, customer_id, rating, words) VALUES
  (1, 1, 5, 'The second side alone is worth it.'),
  (2, 3, 3, NULL);
