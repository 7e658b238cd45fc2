-- ==== from
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
-- ==== rows
INSERT INTO users VALUES (1,'ann'),(2,'bob');
-- ==== to
CREATE TABLE members (id INTEGER PRIMARY KEY, name TEXT); -- d1:renamed from users
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
-- ==== drizzle-kit
CREATE TABLE `members` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text
);
--> statement-breakpoint
DROP TABLE `users`;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "users";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "members" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT
);

-- CreateTable
CREATE TABLE "teams" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT
);
