-- ==== from
CREATE TABLE ev (what TEXT, at TEXT);
-- ==== rows
INSERT INTO ev VALUES ('a','1'),('b','2'),('a','1');
-- ==== to
CREATE TABLE ev (id INTEGER PRIMARY KEY, what TEXT, at TEXT);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_ev` (
	`id` integer PRIMARY KEY NOT NULL,
	`what` text,
	`at` text
);
--> statement-breakpoint
INSERT INTO `__new_ev`("id", "what", "at") SELECT "id", "what", "at" FROM `ev`;--> statement-breakpoint
DROP TABLE `ev`;--> statement-breakpoint
ALTER TABLE `__new_ev` RENAME TO `ev`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ev" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "what" TEXT,
    "at" TEXT
);
INSERT INTO "new_ev" ("at", "what") SELECT "at", "what" FROM "ev";
DROP TABLE "ev";
ALTER TABLE "new_ev" RENAME TO "ev";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
