-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 0, b TEXT DEFAULT CURRENT_TIMESTAMP, c INTEGER DEFAULT -1, d TEXT DEFAULT ('x' || 'y'));
-- ==== rows
INSERT INTO t(id,b) VALUES (1,'2024-01-01');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT (0), b TEXT DEFAULT current_timestamp, c INTEGER DEFAULT (-1), d TEXT DEFAULT ('x'||'y'));
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` integer DEFAULT 0,
	`b` text DEFAULT 'sql`(current_timestamp)`',
	`c` integer DEFAULT -1,
	`d` text DEFAULT 'x''||''y'
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "b", "c", "d") SELECT "id", "a", "b", "c", "d" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_t" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" INTEGER DEFAULT 0,
    "b" TEXT DEFAULT 'current_timestamp',
    "c" INTEGER DEFAULT -1,
    "d" TEXT DEFAULT 'x''||''y'
);
INSERT INTO "new_t" ("a", "b", "c", "d", "id") SELECT "a", "b", "c", "d", "id" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
