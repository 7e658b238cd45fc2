-- ==== from
CREATE TABLE big (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, c REAL);
CREATE INDEX big_a ON big(a);
-- ==== rows
INSERT INTO big SELECT value, 'row ' || value, value * 7, value / 3.0 FROM (WITH RECURSIVE s(value) AS (SELECT 1 UNION ALL SELECT value+1 FROM s WHERE value < 10000) SELECT value FROM s);
-- ==== to
CREATE TABLE big (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b INTEGER, c REAL);
CREATE INDEX big_a ON big(a);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_big` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text NOT NULL,
	`b` integer,
	`c` real
);
--> statement-breakpoint
INSERT INTO `__new_big`("id", "a", "b", "c") SELECT "id", "a", "b", "c" FROM `big`;--> statement-breakpoint
DROP TABLE `big`;--> statement-breakpoint
ALTER TABLE `__new_big` RENAME TO `big`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `big_a` ON `big` (`a`);
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_big" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" TEXT NOT NULL,
    "b" INTEGER,
    "c" REAL
);
INSERT INTO "new_big" ("a", "b", "c", "id") SELECT "a", "b", "c", "id" FROM "big";
DROP TABLE "big";
ALTER TABLE "new_big" RENAME TO "big";
CREATE INDEX "big_a" ON "big"("a");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
