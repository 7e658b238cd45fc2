-- ==== from
CREATE TABLE w (id INTEGER PRIMARY KEY, keepme TEXT, gone TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, w_id INTEGER NOT NULL REFERENCES w(id) ON DELETE CASCADE);
-- ==== rows
INSERT INTO w(id,keepme,gone) VALUES (1,'k1','g1'),(2,'k2','g2'),(9,NULL,'g3');INSERT INTO c VALUES (1,1),(2,9);
-- ==== to
CREATE TABLE w (id INTEGER PRIMARY KEY, keepme TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, w_id INTEGER NOT NULL REFERENCES w(id) ON DELETE CASCADE);
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
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`w_id` integer NOT NULL,
	FOREIGN KEY (`w_id`) REFERENCES `w`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "w_id") SELECT "id", "w_id" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;
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
