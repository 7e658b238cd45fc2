-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE);
CREATE INDEX t_a ON t ((a));
-- ==== rows
INSERT INTO t VALUES (1,'A');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE);
CREATE INDEX t_a ON t ((a));
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a") SELECT "id", "a" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `t_a` ON `t` (`a`);
-- ==== prisma

