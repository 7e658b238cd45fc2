-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- ==== rows
INSERT INTO t(id,a) VALUES (1,'x'),(2,NULL),(5,'z');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c INTEGER, d REAL, e BLOB, f NUMERIC);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`b` text,
	`c` integer,
	`d` real,
	`e` blob,
	`f` numeric
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "b", "c", "d", "e", "f") SELECT "id", "a", "b", "c", "d", "e", "f" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- AlterTable
ALTER TABLE "t" ADD COLUMN "b" TEXT;
ALTER TABLE "t" ADD COLUMN "c" INTEGER;
ALTER TABLE "t" ADD COLUMN "d" REAL;
ALTER TABLE "t" ADD COLUMN "e" BLOB;
ALTER TABLE "t" ADD COLUMN "f" DECIMAL;
