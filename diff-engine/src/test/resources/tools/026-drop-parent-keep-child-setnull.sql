-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id) ON DELETE SET NULL, t TEXT);
-- ==== rows
INSERT INTO p VALUES (1),(2); INSERT INTO c VALUES (1,1,'one'),(2,2,'two');
-- ==== to
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER, t TEXT);
-- ==== drizzle-kit
DROP TABLE `p`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`p_id` integer,
	`t` text
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "p_id", "t") SELECT "id", "p_id", "t" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "p";
PRAGMA foreign_keys=on;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_c" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "p_id" INTEGER,
    "t" TEXT
);
INSERT INTO "new_c" ("id", "p_id", "t") SELECT "id", "p_id", "t" FROM "c";
DROP TABLE "c";
ALTER TABLE "new_c" RENAME TO "c";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
