-- ==== from
CREATE TABLE a (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'o');
CREATE TABLE b1 (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a(id) ON DELETE CASCADE);
CREATE TABLE b2 (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a(id) ON DELETE CASCADE);
CREATE TABLE d (id INTEGER PRIMARY KEY, b1_id INTEGER REFERENCES b1(id) ON DELETE CASCADE, b2_id INTEGER REFERENCES b2(id) ON DELETE SET NULL);
-- ==== rows
INSERT INTO a VALUES (1,'x'); INSERT INTO b1 VALUES (1,1); INSERT INTO b2 VALUES (1,1); INSERT INTO d VALUES (1,1,1);
-- ==== to
CREATE TABLE a (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'n');
CREATE TABLE b1 (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a(id) ON DELETE CASCADE);
CREATE TABLE b2 (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a(id) ON DELETE CASCADE);
CREATE TABLE d (id INTEGER PRIMARY KEY, b1_id INTEGER REFERENCES b1(id) ON DELETE CASCADE, b2_id INTEGER REFERENCES b2(id) ON DELETE SET NULL);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_a` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` text DEFAULT 'n'
);
--> statement-breakpoint
INSERT INTO `__new_a`("id", "n") SELECT "id", "n" FROM `a`;--> statement-breakpoint
DROP TABLE `a`;--> statement-breakpoint
ALTER TABLE `__new_a` RENAME TO `a`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_b1` (
	`id` integer PRIMARY KEY NOT NULL,
	`a_id` integer,
	FOREIGN KEY (`a_id`) REFERENCES `a`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_b1`("id", "a_id") SELECT "id", "a_id" FROM `b1`;--> statement-breakpoint
DROP TABLE `b1`;--> statement-breakpoint
ALTER TABLE `__new_b1` RENAME TO `b1`;--> statement-breakpoint
CREATE TABLE `__new_b2` (
	`id` integer PRIMARY KEY NOT NULL,
	`a_id` integer,
	FOREIGN KEY (`a_id`) REFERENCES `a`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_b2`("id", "a_id") SELECT "id", "a_id" FROM `b2`;--> statement-breakpoint
DROP TABLE `b2`;--> statement-breakpoint
ALTER TABLE `__new_b2` RENAME TO `b2`;--> statement-breakpoint
CREATE TABLE `__new_d` (
	`id` integer PRIMARY KEY NOT NULL,
	`b1_id` integer,
	`b2_id` integer,
	FOREIGN KEY (`b1_id`) REFERENCES `b1`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`b2_id`) REFERENCES `b2`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_d`("id", "b1_id", "b2_id") SELECT "id", "b1_id", "b2_id" FROM `d`;--> statement-breakpoint
DROP TABLE `d`;--> statement-breakpoint
ALTER TABLE `__new_d` RENAME TO `d`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_a" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "n" TEXT DEFAULT 'n'
);
INSERT INTO "new_a" ("id", "n") SELECT "id", "n" FROM "a";
DROP TABLE "a";
ALTER TABLE "new_a" RENAME TO "a";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
