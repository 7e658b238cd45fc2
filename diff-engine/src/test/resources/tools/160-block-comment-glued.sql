-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- ==== rows
INSERT INTO t VALUES (1,'z');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER/*key*/PRIMARY KEY, s TEXT/*json*/NOT NULL, k INT);
CREATE INDEX u_s ON u (s);
-- ==== drizzle-kit
CREATE TABLE `u` (
	`id` integer PRIMARY KEY NOT NULL,
	`s` text NOT NULL,
	`k` integer
);
--> statement-breakpoint
CREATE INDEX `u_s` ON `u` (`s`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a") SELECT "id", "a" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- CreateTable
CREATE TABLE "u" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "s" TEXT NOT NULL,
    "k" INTEGER
);

-- CreateIndex
CREATE INDEX "u_s" ON "u"("s");
