-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY, n INT);
CREATE TABLE c (id INTEGER PRIMARY KEY, j TEXT, pid INT GENERATED ALWAYS AS (json_extract(j,'$.p')) VIRTUAL REFERENCES p(id) ON DELETE CASCADE);
CREATE INDEX c_pid ON c(pid);
-- ==== rows
INSERT INTO p VALUES (1,1),(2,2); INSERT INTO c(id,j) VALUES (1,'{"p":1}'),(2,'{"p":2}'),(3,'{}');
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY, n INT DEFAULT 5);
CREATE TABLE c (id INTEGER PRIMARY KEY, j TEXT, pid INT GENERATED ALWAYS AS (json_extract(j,'$.p')) VIRTUAL REFERENCES p(id) ON DELETE CASCADE);
CREATE INDEX c_pid ON c(pid);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` integer DEFAULT 5
);
--> statement-breakpoint
INSERT INTO `__new_p`("id", "n") SELECT "id", "n" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`j` text,
	`pid` integer GENERATED ALWAYS AS (json_extract(j,'$.p') VIRTUAL,
	FOREIGN KEY (`pid`) REFERENCES `p`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "j", "pid") SELECT "id", "j", "pid" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;--> statement-breakpoint
CREATE INDEX `c_pid` ON `c` (`pid`);
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_p" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "n" INTEGER DEFAULT 5
);
INSERT INTO "new_p" ("id", "n") SELECT "id", "n" FROM "p";
DROP TABLE "p";
ALTER TABLE "new_p" RENAME TO "p";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
