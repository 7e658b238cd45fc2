-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- ==== rows
INSERT INTO t(id,a) VALUES (1,'x'),(2,NULL),(5,'z');
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE INDEX t_b ON t(b);
CREATE INDEX t_a ON t(a);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`b` text
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "b") SELECT "id", "a", "b" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `t_a` ON `t` (`a`);--> statement-breakpoint
CREATE INDEX `t_b` ON `t` (`b`);
-- ==== prisma
-- AlterTable
ALTER TABLE "t" ADD COLUMN "b" TEXT;

-- CreateIndex
CREATE INDEX "t_a" ON "t"("a");

-- CreateIndex
CREATE INDEX "t_b" ON "t"("b");
