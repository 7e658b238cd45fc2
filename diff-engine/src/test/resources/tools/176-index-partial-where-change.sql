-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER);
CREATE INDEX t_x ON t(a) WHERE n > 1;
-- ==== rows
INSERT INTO t VALUES (1,'x','p',1),(2,'Y','q',2),(3,'x','r',NULL);
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER);
CREATE INDEX t_x ON t(a) WHERE n > 2;
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`b` text,
	`n` integer
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "b", "n") SELECT "id", "a", "b", "n" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `t_x` ON `t` (`a`);
-- ==== prisma

