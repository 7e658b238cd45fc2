-- ==== from
CREATE TABLE [dogs] ([id] INTEGER PRIMARY KEY, [name] TEXT);
-- ==== rows
INSERT INTO dogs VALUES (1,'Cleo'),(2,'Pancakes');
-- ==== to
CREATE TABLE [dogs] ([id] INTEGER PRIMARY KEY, [name] TEXT);
CREATE VIRTUAL TABLE [dogs_fts] USING FTS5 ([name], content=[dogs]);
-- ==== drizzle-kit
CREATE TABLE `dogs_fts` (
	`name` numeric,
	`dogs_fts` numeric,
	`rank` numeric
);
--> statement-breakpoint
CREATE TABLE `dogs_fts_config` (
	`k` numeric PRIMARY KEY NOT NULL,
	`v` numeric
);
--> statement-breakpoint
CREATE TABLE `dogs_fts_data` (
	`id` integer PRIMARY KEY NOT NULL,
	`block` blob
);
--> statement-breakpoint
CREATE TABLE `dogs_fts_docsize` (
	`id` integer PRIMARY KEY NOT NULL,
	`sz` blob
);
--> statement-breakpoint
CREATE TABLE `dogs_fts_idx` (
	`segid` numeric NOT NULL,
	`term` numeric NOT NULL,
	`pgno` numeric,
	PRIMARY KEY(`segid`, `term`)
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_dogs` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text
);
--> statement-breakpoint
INSERT INTO `__new_dogs`("id", "name") SELECT "id", "name" FROM `dogs`;--> statement-breakpoint
DROP TABLE `dogs`;--> statement-breakpoint
ALTER TABLE `__new_dogs` RENAME TO `dogs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- CreateTable
CREATE TABLE "dogs_fts" (
    "name" 
);

-- CreateTable
CREATE TABLE "dogs_fts_config" (
    "k"  NOT NULL PRIMARY KEY,
    "v" 
);

-- CreateTable
CREATE TABLE "dogs_fts_data" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "block" BLOB
);

-- CreateTable
CREATE TABLE "dogs_fts_docsize" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sz" BLOB
);

-- CreateTable
CREATE TABLE "dogs_fts_idx" (
    "segid"  NOT NULL,
    "term"  NOT NULL,
    "pgno" ,

    PRIMARY KEY ("segid", "term")
);
