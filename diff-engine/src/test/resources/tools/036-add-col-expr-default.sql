-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- ==== rows
INSERT INTO t(id,a) VALUES (1,'x'),(2,NULL),(5,'z');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, tok TEXT DEFAULT (lower(hex(randomblob(8)))));
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`tok` text DEFAULT 'sql`(lower(hex(randomblob(8))))`'
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "tok") SELECT "id", "a", "tok" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- AlterTable
ALTER TABLE "t" ADD COLUMN "tok" TEXT DEFAULT 'lower(hex(randomblob(8)))';
