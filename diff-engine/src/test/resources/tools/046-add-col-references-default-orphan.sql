-- ==== from
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- ==== rows
INSERT INTO users VALUES (1,'a@x.org',30),(2,'b@x.org',NULL),(7,'c@x.org',41);INSERT INTO t(id,a) VALUES (1,'x'),(2,NULL),(5,'z');
-- ==== to
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, user_id INTEGER NOT NULL DEFAULT 99 REFERENCES users(id));
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
CREATE TABLE `__new_t` (
	`id` integer PRIMARY KEY NOT NULL,
	`a` text,
	`user_id` integer DEFAULT 99 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_t`("id", "a", "user_id") SELECT "id", "a", "user_id" FROM `t`;--> statement-breakpoint
DROP TABLE `t`;--> statement-breakpoint
ALTER TABLE `__new_t` RENAME TO `t`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_t" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" TEXT,
    "user_id" INTEGER NOT NULL DEFAULT 99,
    CONSTRAINT "t_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_t" ("a", "id") SELECT "a", "id" FROM "t";
DROP TABLE "t";
ALTER TABLE "new_t" RENAME TO "t";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
