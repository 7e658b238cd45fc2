-- ==== from
CREATE TABLE m (a TEXT, v TEXT);
-- ==== rows
INSERT INTO m VALUES ('k1','x'),('k1','y'),('k2','z');
-- ==== to
CREATE TABLE m (a TEXT PRIMARY KEY ON CONFLICT IGNORE, v TEXT);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_m` (
	`a` text PRIMARY KEY NOT NULL,
	`v` text
);
--> statement-breakpoint
INSERT INTO `__new_m`("a", "v") SELECT "a", "v" FROM `m`;--> statement-breakpoint
DROP TABLE `m`;--> statement-breakpoint
ALTER TABLE `__new_m` RENAME TO `m`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_m" (
    "a" TEXT PRIMARY KEY,
    "v" TEXT
);
INSERT INTO "new_m" ("a", "v") SELECT "a", "v" FROM "m";
DROP TABLE "m";
ALTER TABLE "new_m" RENAME TO "m";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
