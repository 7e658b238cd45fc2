-- ==== from
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE TABLE junk (id INTEGER PRIMARY KEY, x TEXT);
CREATE INDEX junk_x ON junk(x);
CREATE TRIGGER junk_ad AFTER DELETE ON junk BEGIN UPDATE users SET age = -1; END;
CREATE VIEW junk_v AS SELECT x FROM junk;
-- ==== rows
INSERT INTO users VALUES (1,'a@x.org',30),(2,'b@x.org',NULL),(7,'c@x.org',41);
INSERT INTO junk VALUES (1,'a');
-- ==== to
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
-- ==== drizzle-kit
DROP TABLE `junk`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_users` (
	`id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`age` integer
);
--> statement-breakpoint
INSERT INTO `__new_users`("id", "email", "age") SELECT "id", "email", "age" FROM `users`;--> statement-breakpoint
DROP TABLE `users`;--> statement-breakpoint
ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
DROP VIEW `junk_v`;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "junk";
PRAGMA foreign_keys=on;
