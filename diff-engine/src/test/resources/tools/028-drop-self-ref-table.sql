-- ==== from
CREATE TABLE cat (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES cat(id) ON DELETE RESTRICT);
CREATE TABLE z (x);
-- ==== rows
INSERT INTO cat VALUES (1,NULL),(2,1),(3,2); INSERT INTO z VALUES (1);
-- ==== to
CREATE TABLE z (x);
-- ==== drizzle-kit
DROP TABLE `cat`;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "cat";
PRAGMA foreign_keys=on;
