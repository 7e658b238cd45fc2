-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER);
-- ==== rows
INSERT INTO t VALUES (1,'x',NULL),(2,'y',4);
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER DEFAULT 7);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`b` integer DEFAULT 7
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "b") SELECT "id", "a", "b" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_t" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" TEXT,
    "b" INTEGER DEFAULT 7
);
INSERT INTO "new_t" ("a", "b", "id") SELECT "a", "b", "id" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
