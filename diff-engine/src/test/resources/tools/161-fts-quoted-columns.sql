-- ==== from
CREATE VIRTUAL TABLE docs USING fts5("title", "content");
-- ==== rows
INSERT INTO docs VALUES ('a','hello');
-- ==== to
CREATE VIRTUAL TABLE docs USING fts5(title, content);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_docs_data` (
	`id` integer PRIMARY KEY NOT NULL,
	`block` blob
);
--> statement-breakpoint
INSERT INTO `__new_docs_data`("id", "block") SELECT "id", "block" FROM `docs_data`;--> statement-breakpoint
DROP TABLE `docs_data`;--> statement-breakpoint
ALTER TABLE `__new_docs_data` RENAME TO `docs_data`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_docs_content` (
	`id` integer PRIMARY KEY NOT NULL,
	`c0` numeric,
	`c1` numeric
);
--> statement-breakpoint
INSERT INTO `__new_docs_content`("id", "c0", "c1") SELECT "id", "c0", "c1" FROM `docs_content`;--> statement-breakpoint
DROP TABLE `docs_content`;--> statement-breakpoint
ALTER TABLE `__new_docs_content` RENAME TO `docs_content`;--> statement-breakpoint
CREATE TABLE `__new_docs_docsize` (
	`id` integer PRIMARY KEY NOT NULL,
	`sz` blob
);
--> statement-breakpoint
INSERT INTO `__new_docs_docsize`("id", "sz") SELECT "id", "sz" FROM `docs_docsize`;--> statement-breakpoint
DROP TABLE `docs_docsize`;--> statement-breakpoint
ALTER TABLE `__new_docs_docsize` RENAME TO `docs_docsize`;
-- ==== prisma

