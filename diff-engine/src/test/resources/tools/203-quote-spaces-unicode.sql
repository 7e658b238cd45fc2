-- ==== from
CREATE TABLE "my table" ("a col" INTEGER PRIMARY KEY, "größe" TEXT DEFAULT 'ä', "名前" TEXT);
-- ==== rows
INSERT INTO "my table" VALUES (1,'ß','太郎'),(2,'😀','x');
-- ==== to
CREATE TABLE "my table" ("a col" INTEGER PRIMARY KEY, "größe" TEXT DEFAULT 'ö', "名前" TEXT, "💾" BLOB);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_my table` (
	`a col` integer PRIMARY KEY NOT NULL,
	`größe` text DEFAULT 'ö',
	`名前` text,
	`💾` blob
);
--> statement-breakpoint
INSERT INTO `__new_my table`("a col", "größe", "名前", "💾") SELECT "a col", "größe", "名前", "💾" FROM `my table`;--> statement-breakpoint
DROP TABLE `my table`;--> statement-breakpoint
ALTER TABLE `__new_my table` RENAME TO `my table`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_my table" (
    "a col" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "größe" TEXT DEFAULT 'ö'
);
INSERT INTO "new_my table" ("a col", "größe") SELECT "a col", "größe" FROM "my table";
DROP TABLE "my table";
ALTER TABLE "new_my table" RENAME TO "my table";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
