-- ==== from
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a(id) ON DELETE RESTRICT);
CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b(id) ON DELETE RESTRICT);
CREATE TABLE keepme (x);
-- ==== rows
INSERT INTO a VALUES (1); INSERT INTO b VALUES (1,1); INSERT INTO c VALUES (1,1); INSERT INTO keepme VALUES (1);
-- ==== to
CREATE TABLE keepme (x);
-- ==== drizzle-kit
DROP TABLE `a`;--> statement-breakpoint
DROP TABLE `b`;--> statement-breakpoint
DROP TABLE `c`;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "a";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "b";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "c";
PRAGMA foreign_keys=on;
