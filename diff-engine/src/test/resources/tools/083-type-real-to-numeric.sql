-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, v REAL);
-- ==== rows
INSERT INTO t VALUES (1,0.1),(2,1e300),(3,2.5),(4,-0.0),(5,1.7976931348623157e308),(6,4.9e-324),(7,123456789.123456789);
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, v NUMERIC);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`v` numeric
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
    "v" DECIMAL
);
INSERT INTO "new_t" ("id", "v") SELECT "id", "v" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
