-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, "begin" TEXT, "case" TEXT, "end" TEXT);
-- ==== rows
INSERT INTO t VALUES (1,'b','c','e');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, "begin" TEXT, "case" TEXT DEFAULT 'now BEGIN ', "end" TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY);
-- ==== drizzle-kit
CREATE TABLE `u` (
	`id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`begin` text,
	`case` text DEFAULT 'now BEGIN ',
	`end` text
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "begin", "case", "end") SELECT "id", "begin", "case", "end" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- CreateTable
CREATE TABLE "u" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_t" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "begin" TEXT,
    "case" TEXT DEFAULT 'now BEGIN ',
    "end" TEXT
);
INSERT INTO "new_t" ("begin", "case", "end", "id") SELECT "begin", "case", "end", "id" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
