-- ==== from
CREATE TABLE o (id INTEGER PRIMARY KEY, st TEXT NOT NULL CHECK (st IN ('new','done')));
CREATE TABLE l (id INTEGER PRIMARY KEY, o_id INTEGER NOT NULL REFERENCES o(id) ON DELETE CASCADE, q INTEGER);
-- ==== rows
INSERT INTO o VALUES (1,'new'),(2,'done'); INSERT INTO l VALUES (1,1,5),(2,2,6);
-- ==== to
CREATE TABLE o (id INTEGER PRIMARY KEY, st TEXT NOT NULL CHECK (st IN ('new','done','void')));
CREATE TABLE l (id INTEGER PRIMARY KEY, o_id INTEGER NOT NULL REFERENCES o(id) ON DELETE CASCADE, q INTEGER);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_o` (
	`id` integer PRIMARY KEY NOT NULL,
	`st` text NOT NULL,
	CONSTRAINT "o_check_1" CHECK(st IN ('new','done','void')
);
--> statement-breakpoint
INSERT INTO `__new_o`("id", "st") SELECT "id", "st" FROM `o`;--> statement-breakpoint
DROP TABLE `o`;--> statement-breakpoint
ALTER TABLE `__new_o` RENAME TO `o`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_l` (
	`id` integer PRIMARY KEY NOT NULL,
	`o_id` integer NOT NULL,
	`q` integer,
	FOREIGN KEY (`o_id`) REFERENCES `o`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "o_check_1" CHECK(st IN ('new','done','void')
);
--> statement-breakpoint
INSERT INTO `__new_l`("id", "o_id", "q") SELECT "id", "o_id", "q" FROM `l`;--> statement-breakpoint
DROP TABLE `l`;--> statement-breakpoint
ALTER TABLE `__new_l` RENAME TO `l`;
-- ==== prisma

