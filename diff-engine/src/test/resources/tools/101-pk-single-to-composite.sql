-- ==== from
CREATE TABLE m (a INTEGER NOT NULL PRIMARY KEY, b INTEGER NOT NULL, v TEXT);
-- ==== rows
INSERT INTO m VALUES (1,1,'x'),(2,1,'y');
-- ==== to
CREATE TABLE m (a INTEGER NOT NULL, b INTEGER NOT NULL, v TEXT, PRIMARY KEY (a, b));
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_m` (
	`a` integer NOT NULL,
	`b` integer NOT NULL,
	`v` text,
	PRIMARY KEY(`a`, `b`)
);
--> statement-breakpoint
INSERT INTO `__new_m`("a", "b", "v") SELECT "a", "b", "v" FROM `m`;--> statement-breakpoint
DROP TABLE `m`;--> statement-breakpoint
ALTER TABLE `__new_m` RENAME TO `m`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_m" (
    "a" INTEGER NOT NULL,
    "b" INTEGER NOT NULL,
    "v" TEXT,

    PRIMARY KEY ("a", "b")
);
INSERT INTO "new_m" ("a", "b", "v") SELECT "a", "b", "v" FROM "m";
DROP TABLE "m";
ALTER TABLE "new_m" RENAME TO "m";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
