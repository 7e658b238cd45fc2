-- What customers did before the change. Prisma's own script for it would drop "Customer", which deletes the
-- orders and their items with it.
INSERT INTO "Customer" (id, email, name) VALUES (7, 'jo@example.com', 'Jo Bakker'), (8, 'lea@example.com', 'Lea Simic');
INSERT INTO "Record" (id, sku, title, price) VALUES (1, 'HQ-001', 'Night Ferry', 26.18), (2, 'HQ-002', 'Second Anchor', 28.56);
INSERT INTO "Tag" (name) VALUES ('jazz');
INSERT INTO "_RecordToTag" ("A", "B") VALUES (1, 'jazz');
INSERT INTO "Order" (id, "customerId", state, "placedAt") VALUES
  (41, 7, 'sent', '2026-02-20 11:00:00'), (42, 8, 'paid', '2026-02-21 08:00:00');
INSERT INTO "OrderItem" ("orderId", "recordId", quantity) VALUES (41, 1, 2), (41, 2, 1), (42, 1, 1);
