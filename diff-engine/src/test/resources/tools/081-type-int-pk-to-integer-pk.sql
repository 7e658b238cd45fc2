-- ==== from
CREATE TABLE t (id INT PRIMARY KEY NOT NULL, v TEXT);
-- ==== rows
INSERT INTO t VALUES (5,'a'),(3,'b'),(900,'c');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY NOT NULL, v TEXT);
-- ==== drizzle-kit

-- ==== prisma

