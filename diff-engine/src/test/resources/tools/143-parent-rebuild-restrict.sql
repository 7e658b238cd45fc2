-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'o');
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id) ON DELETE RESTRICT, x TEXT);
-- ==== rows
INSERT INTO p VALUES (1,'one'),(2,'two');INSERT INTO c VALUES (1,1,'a'),(2,2,'b'),(3,NULL,'c');
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'n');
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id) ON DELETE RESTRICT, x TEXT);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` text DEFAULT 'n'
);
--> statement-breakpoint
INSERT INTO `__new_p`("id", "n") SELECT "id", "n" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`p_id` integer,
	`x` text,
	FOREIGN KEY (`p_id`) REFERENCES `p`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "p_id", "x") SELECT "id", "p_id", "x" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_p" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "n" TEXT DEFAULT 'n'
);
INSERT INTO "new_p" ("id", "n") SELECT "id", "n" FROM "p";
DROP TABLE "p";
ALTER TABLE "new_p" RENAME TO "p";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
