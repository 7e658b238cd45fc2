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
-- file: 0003_prisma.sql
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_users" ("id" INTEGER NOT NULL PRIMARY KEY, "email" TEXT, "age" INTEGER, "meta" TEXT);
INSERT INTO "new_users" ("age", "email", "id", "meta") SELECT "age", "email", "id", "meta" FROM "users";
DROP TABLE "users";
ALTER TABLE "new_users" RENAME TO "users";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
-- file: 0004_atlas.sql
-- Disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
CREATE TABLE `new_users` (`id` integer NULL, `email` text NULL, `age` int NULL, `meta` text NULL, PRIMARY KEY (`id`));
INSERT INTO `new_users` (`id`, `email`, `age`, `meta`) SELECT `id`, `email`, `age`, `meta` FROM `users`;
DROP TABLE `users`;
ALTER TABLE `new_users` RENAME TO `users`;
PRAGMA foreign_keys = on;
-- file: 0005_alembic.sql
CREATE TABLE _alembic_tmp_users (
    id INTEGER NOT NULL,
    email TEXT,
    age INTEGER,
    meta TEXT,
    PRIMARY KEY (id)
);
INSERT INTO _alembic_tmp_users (id, email, age, meta) SELECT users.id, users.email, users.age, users.meta
FROM users;
DROP TABLE users;
ALTER TABLE _alembic_tmp_users RENAME TO users;
-- file: 0006_sqlite_utils.sql
CREATE TABLE [users_new_2f0c5b7f1a9d] (
   [id] INTEGER PRIMARY KEY,
   [email] TEXT,
   [age] INTEGER,
   [meta] TEXT
);
INSERT INTO [users_new_2f0c5b7f1a9d] ([rowid], [id], [email], [age], [meta])
   SELECT [rowid], [id], [email], [age], [meta] FROM [users];
DROP TABLE [users];
ALTER TABLE [users_new_2f0c5b7f1a9d] RENAME TO [users];
-- file: 0007_by_hand.sql
CREATE TABLE x AS SELECT * FROM users;
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, meta TEXT);
INSERT INTO users SELECT * FROM x;
DROP TABLE x;
