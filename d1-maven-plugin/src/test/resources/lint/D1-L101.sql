-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX posts_user ON posts (user_id);
-- file: 0002_drizzle.sql
PRAGMA foreign_keys=OFF;
CREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `email` text NOT NULL, `age` integer, `meta` text);
INSERT INTO `__new_users`("id", "email", "age", "meta") SELECT "id", "email", "age", "meta" FROM `users`;
DROP TABLE `users`;
ALTER TABLE `__new_users` RENAME TO `users`;
PRAGMA foreign_keys=ON;
