-- ==== from
CREATE TABLE w (id INTEGER PRIMARY KEY, keepme TEXT, gone TEXT CHECK (gone <> ''));
-- ==== rows
INSERT INTO w(id,keepme,gone) VALUES (1,'k1','g1'),(2,'k2','g2'),(9,NULL,'g3');
-- ==== to
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
PRAGMA foreign_keys=ON;
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
