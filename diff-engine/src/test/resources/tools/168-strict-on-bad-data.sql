-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, n INTEGER);
-- ==== rows
INSERT INTO t VALUES (1,'x',5),(2,'y','not a number');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, n INTEGER) STRICT;
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`n` integer
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "n") SELECT "id", "a", "n" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma

