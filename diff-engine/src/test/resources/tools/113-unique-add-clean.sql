-- ==== from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- ==== rows
INSERT INTO t VALUES (1,'x','p'),(2,'y','q'),(3,'z',NULL),(4,'z',NULL);
-- ==== to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT UNIQUE);
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
PRAGMA foreign_keys=ON;
-- ==== prisma
-- CreateIndex
Pragma writable_schema=1;
CREATE UNIQUE INDEX "sqlite_autoindex_t_1" ON "t"("b");
Pragma writable_schema=0;
