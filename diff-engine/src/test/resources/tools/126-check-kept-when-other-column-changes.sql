-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, n INTEGER CHECK (n > 0), b TEXT DEFAULT 'o');
-- ==== rows
INSERT INTO t VALUES (1,'x',5,'b');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, n INTEGER CHECK (n > 0), b TEXT DEFAULT 'n');
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`n` integer,
	`b` text DEFAULT 'n',
	CONSTRAINT "t_check_1" CHECK(n > 0)
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "n", "b") SELECT "id", "a", "n", "b" FROM `t`;--> statement-breakpoint
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
    "n" INTEGER,
    "b" TEXT DEFAULT 'n'
);
INSERT INTO "new_t" ("a", "b", "id", "n") SELECT "a", "b", "id", "n" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
