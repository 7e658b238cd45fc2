-- ==== from
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE VIEW v AS SELECT id FROM users;
-- ==== rows
INSERT INTO users VALUES (1,'a@x.org',30),(2,'b@x.org',NULL),(7,'c@x.org',41);
-- ==== to
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER, nick TEXT
);
CREATE VIEW v AS SELECT id, nick FROM users;
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_users` (
	`id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`age` integer,
	`nick` text
);
--> statement-breakpoint
INSERT INTO `__new_users`("id", "email", "age", "nick") SELECT "id", "email", "age", "nick" FROM `users`;--> statement-breakpoint
DROP TABLE `users`;--> statement-breakpoint
ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
DROP VIEW `v`;--> statement-breakpoint
CREATE VIEW `v` AS SELECT id, nick FROM users;
-- ==== prisma
-- AlterTable
ALTER TABLE "users" ADD COLUMN "nick" TEXT;
