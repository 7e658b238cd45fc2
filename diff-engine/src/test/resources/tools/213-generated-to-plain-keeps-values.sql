-- ==== from
CREATE TABLE g (id INTEGER PRIMARY KEY, a INTEGER, s INTEGER AS (a * 2) STORED);
-- ==== rows
INSERT INTO g(id,a) VALUES (1,5),(2,6);
-- ==== to
CREATE TABLE g (id INTEGER PRIMARY KEY, a INTEGER, s INTEGER);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_g` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` integer,
	`s` integer
);
--> statement-breakpoint
INSERT INTO `__new_g`("id", "a", "s") SELECT "id", "a", "s" FROM `g`;--> statement-breakpoint
DROP TABLE `g`;--> statement-breakpoint
ALTER TABLE `__new_g` RENAME TO `g`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- AlterTable
ALTER TABLE "g" ADD COLUMN "s" INTEGER;
