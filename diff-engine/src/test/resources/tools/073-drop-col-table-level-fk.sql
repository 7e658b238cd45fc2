-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE w (id INTEGER PRIMARY KEY, keepme TEXT, gone INTEGER, FOREIGN KEY (gone) REFERENCES p(id) ON DELETE CASCADE);
-- ==== rows
INSERT INTO p VALUES (1); INSERT INTO w VALUES (1,'k',1);
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE w (id INTEGER PRIMARY KEY, keepme TEXT);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_w` (
	`id` integer PRIMARY KEY NOT NULL,
	`keepme` text
);
--> statement-breakpoint
INSERT INTO `__new_w`("id", "keepme") SELECT "id", "keepme" FROM `w`;--> statement-breakpoint
DROP TABLE `w`;--> statement-breakpoint
ALTER TABLE `__new_w` RENAME TO `w`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_p`("id") SELECT "id" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_w" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "keepme" TEXT
);
INSERT INTO "new_w" ("id", "keepme") SELECT "id", "keepme" FROM "w";
DROP TABLE "w";
ALTER TABLE "new_w" RENAME TO "w";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
