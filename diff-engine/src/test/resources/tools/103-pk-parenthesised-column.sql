-- ==== from
CREATE TABLE t (a TEXT, b TEXT, PRIMARY KEY ((a), b), UNIQUE ((b)));
-- ==== rows
INSERT INTO t VALUES ('x','y');
-- ==== to
CREATE TABLE t (a TEXT, b TEXT, c TEXT, PRIMARY KEY ((a), b), UNIQUE ((b)));
-- ==== drizzle-kit
ALTER TABLE `t` ADD `c` text;
-- ==== prisma
-- AlterTable
ALTER TABLE "t" ADD COLUMN "c" TEXT;
