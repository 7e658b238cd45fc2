-- ==== from
CREATE TABLE t (a TEXT, b TEXT);
CREATE INDEX i ON t (a || b COLLATE NOCASE);
-- ==== rows
INSERT INTO t VALUES ('x','Y');
-- ==== to
CREATE TABLE t (a TEXT, b TEXT);
CREATE INDEX i ON t ((a || b) COLLATE NOCASE);
-- ==== drizzle-kit

-- ==== prisma

