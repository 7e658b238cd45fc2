-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
-- ==== rows
INSERT INTO t VALUES (1,'x','y');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
-- ==== drizzle-kit
-- refused: it cannot read the new schema: it gives no reason
-- ==== prisma
-- refused: Error describing the database.
