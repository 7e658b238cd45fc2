-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT) STRICT;
-- ==== rows
INSERT INTO t VALUES (1,'10'),(2,'abc');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER) STRICT;
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`v` integer
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "v") SELECT "id", "v" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_t" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "v" INTEGER
);
INSERT INTO "new_t" ("id", "v") SELECT "id", "v" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
