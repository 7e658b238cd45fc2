-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
-- ==== rows
INSERT INTO t VALUES (3,'a'),(40,'b');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, v TEXT);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`v` text
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "v") SELECT "id", "v" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma

