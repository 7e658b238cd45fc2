-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- ==== rows
INSERT INTO t VALUES (1,'z');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, s TEXT DEFAULT 'BEGIN TRANSACTION; x');
-- ==== drizzle-kit
CREATE TABLE `u` (
	`id` integer PRIMARY KEY NOT NULL,
	`s` text DEFAULT 'BEGIN TRANSACTION; x'
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a") SELECT "id", "a" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- CreateTable
CREATE TABLE "u" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "s" TEXT DEFAULT 'BEGIN TRANSACTION; x'
);
