-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER);
CREATE INDEX t_a ON t(a DESC);
CREATE UNIQUE INDEX t_b ON t(b) WHERE n IS NOT NULL;
CREATE INDEX t_e ON t(lower(a), n);
CREATE INDEX t_c ON t(a COLLATE NOCASE);
-- ==== rows
INSERT INTO t VALUES (1,'x','p',1),(2,'Y','q',2),(3,'x','r',NULL);
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER DEFAULT 3);
CREATE INDEX t_a ON t(a DESC);
CREATE UNIQUE INDEX t_b ON t(b) WHERE n IS NOT NULL;
CREATE INDEX t_e ON t(lower(a), n);
CREATE INDEX t_c ON t(a COLLATE NOCASE);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`b` text,
	`n` integer DEFAULT 3
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "b", "n") SELECT "id", "a", "b", "n" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `t_c` ON `t` (`a`);--> statement-breakpoint
CREATE INDEX `t_e` ON `t` (`n`);--> statement-breakpoint
CREATE UNIQUE INDEX `t_b` ON `t` (`b`);--> statement-breakpoint
CREATE INDEX `t_a` ON `t` (`a`);
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_t" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" TEXT,
    "b" TEXT,
    "n" INTEGER DEFAULT 3
);
INSERT INTO "new_t" ("a", "b", "id", "n") SELECT "a", "b", "id", "n" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
CREATE INDEX "t_c" ON "t"("a");
CREATE INDEX "t_a" ON "t"("a" DESC);
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
