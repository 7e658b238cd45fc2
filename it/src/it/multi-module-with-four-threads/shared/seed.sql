INSERT INTO t1 (name) VALUES ('seeded');
