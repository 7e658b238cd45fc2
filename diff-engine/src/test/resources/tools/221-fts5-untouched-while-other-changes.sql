-- ==== from
CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE ft USING fts5(body, tokenize='porter');
CREATE TABLE other (id INTEGER PRIMARY KEY, n TEXT);
-- ==== rows
INSERT INTO docs VALUES (1,'d'); INSERT INTO ft VALUES ('running dogs'),('sleeping cats'); INSERT INTO other VALUES (1,'x');
-- ==== to
CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE ft USING fts5(body, tokenize='porter');
CREATE TABLE other (id INTEGER PRIMARY KEY, n TEXT NOT NULL);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_docs` (
	`id` integer PRIMARY KEY NOT NULL,
	`body` text
);
--> statement-breakpoint
INSERT INTO `__new_docs`("id", "body") SELECT "id", "body" FROM `docs`;--> statement-breakpoint
DROP TABLE `docs`;--> statement-breakpoint
ALTER TABLE `__new_docs` RENAME TO `docs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_ft_data` (
	`id` integer PRIMARY KEY NOT NULL,
	`block` blob
);
--> statement-breakpoint
INSERT INTO `__new_ft_data`("id", "block") SELECT "id", "block" FROM `ft_data`;--> statement-breakpoint
DROP TABLE `ft_data`;--> statement-breakpoint
ALTER TABLE `__new_ft_data` RENAME TO `ft_data`;--> statement-breakpoint
CREATE TABLE `__new_ft_content` (
	`id` integer PRIMARY KEY NOT NULL,
	`c0` numeric
);
--> statement-breakpoint
INSERT INTO `__new_ft_content`("id", "c0") SELECT "id", "c0" FROM `ft_content`;--> statement-breakpoint
DROP TABLE `ft_content`;--> statement-breakpoint
ALTER TABLE `__new_ft_content` RENAME TO `ft_content`;--> statement-breakpoint
CREATE TABLE `__new_ft_docsize` (
	`id` integer PRIMARY KEY NOT NULL,
	`sz` blob
);
--> statement-breakpoint
INSERT INTO `__new_ft_docsize`("id", "sz") SELECT "id", "sz" FROM `ft_docsize`;--> statement-breakpoint
DROP TABLE `ft_docsize`;--> statement-breakpoint
ALTER TABLE `__new_ft_docsize` RENAME TO `ft_docsize`;--> statement-breakpoint
CREATE TABLE `__new_other` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_other`("id", "n") SELECT "id", "n" FROM `other`;--> statement-breakpoint
DROP TABLE `other`;--> statement-breakpoint
ALTER TABLE `__new_other` RENAME TO `other`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_other" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "n" TEXT NOT NULL
);
INSERT INTO "new_other" ("id", "n") SELECT "id", "n" FROM "other";
DROP TABLE "other";
ALTER TABLE "new_other" RENAME TO "other";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
