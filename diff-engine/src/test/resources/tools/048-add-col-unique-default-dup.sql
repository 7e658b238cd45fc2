-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- ==== rows
INSERT INTO t(id,a) VALUES (1,'x'),(2,NULL),(5,'z');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, code TEXT NOT NULL DEFAULT 'k' UNIQUE);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`code` text DEFAULT 'k' NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "code") SELECT "id", "a", "code" FROM `t`;--> statement-breakpoint
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
    "code" TEXT NOT NULL DEFAULT 'k'
);
INSERT INTO "new_t" ("a", "id") SELECT "a", "id" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
Pragma writable_schema=1;
CREATE UNIQUE INDEX "sqlite_autoindex_t_1" ON "t"("code");
Pragma writable_schema=0;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
