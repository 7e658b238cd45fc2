-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT);
CREATE VIEW v AS SELECT 'total' AS x FROM (SELECT sum(a) AS total FROM t);
-- ==== rows
INSERT INTO t VALUES (1,5),(2,6);
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT);
CREATE VIEW v AS SELECT "total" AS x FROM (SELECT sum(a) AS total FROM t);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` integer
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a") SELECT "id", "a" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
DROP VIEW `v`;--> statement-breakpoint
CREATE VIEW `v` AS SELECT "total" AS x FROM (SELECT sum(a) AS total FROM t);
-- ==== prisma

