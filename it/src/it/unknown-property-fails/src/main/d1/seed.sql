INSERT INTO t VALUES ('seeded');
