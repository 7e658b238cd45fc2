-- ==== from
CREATE TABLE old_t (id INTEGER PRIMARY KEY AUTOINCREMENT, v INT);
-- ==== rows
INSERT INTO old_t(v) VALUES (1),(2),(3); DELETE FROM old_t WHERE id > 1;
-- ==== to
CREATE TABLE new_t ( -- d1:renamed from old_t
 id INTEGER PRIMARY KEY AUTOINCREMENT, v TEXT CHECK (v <> ''));
-- ==== drizzle-kit
CREATE TABLE `new_t` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`v` text,
	CONSTRAINT "new_t_check_1" CHECK(v <> '')
);
--> statement-breakpoint
DROP TABLE `old_t`;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "old_t";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "new_t" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "v" TEXT
);
