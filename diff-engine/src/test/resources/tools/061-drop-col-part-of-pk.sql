-- ==== from
CREATE TABLE w (a INTEGER, b INTEGER, v TEXT, PRIMARY KEY (a, b));
-- ==== rows
INSERT INTO w VALUES (1,1,'x'),(2,1,'y'),(3,4,'z');
-- ==== to
CREATE TABLE w (a INTEGER, v TEXT, PRIMARY KEY (a));
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_w` (
	`a` integer PRIMARY KEY NOT NULL,
	`v` text
);
--> statement-breakpoint
INSERT INTO `__new_w`("a", "v") SELECT "a", "v" FROM `w`;--> statement-breakpoint
DROP TABLE `w`;--> statement-breakpoint
ALTER TABLE `__new_w` RENAME TO `w`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_w" (
    "a" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "v" TEXT
);
INSERT INTO "new_w" ("a", "v") SELECT "a", "v" FROM "w";
DROP TABLE "w";
ALTER TABLE "new_w" RENAME TO "w";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
