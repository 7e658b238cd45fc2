INSERT INTO "Customer" (email, name, newsletter) VALUES ('ada@example.com', 'Ada', true);
