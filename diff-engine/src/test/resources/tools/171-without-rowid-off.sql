-- ==== from
CREATE TABLE kv (k TEXT PRIMARY KEY NOT NULL, v TEXT) WITHOUT ROWID;
-- ==== rows
INSERT INTO kv VALUES ('b','2'),('a','1');
-- ==== to
CREATE TABLE kv (k TEXT PRIMARY KEY NOT NULL, v TEXT);
-- ==== drizzle-kit

-- ==== prisma

