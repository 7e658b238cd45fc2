-- ==== from
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE INDEX users_email ON users(email);
-- ==== rows
INSERT INTO users VALUES (1,'a@x.org',30),(2,'b@x.org',NULL),(7,'c@x.org',41);
-- ==== to
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE INDEX users_email ON users(email);
-- ==== drizzle-kit
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
CREATE INDEX `users_email` ON `users` (`email`);
-- ==== prisma

