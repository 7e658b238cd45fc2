-- ==== from
CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE docs_fts USING fts5(body, content=docs, content_rowid=id);
-- ==== rows
INSERT INTO docs VALUES (1,'red fox'),(2,'blue whale'); INSERT INTO docs_fts(rowid,body) SELECT id, body FROM docs;
-- ==== to
CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE docs_fts USING fts5(body, content=docs, content_rowid=id);
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
CREATE TABLE `__new_docs_fts_data` (
	`id` integer PRIMARY KEY NOT NULL,
	`block` blob
);
--> statement-breakpoint
INSERT INTO `__new_docs_fts_data`("id", "block") SELECT "id", "block" FROM `docs_fts_data`;--> statement-breakpoint
DROP TABLE `docs_fts_data`;--> statement-breakpoint
ALTER TABLE `__new_docs_fts_data` RENAME TO `docs_fts_data`;--> statement-breakpoint
CREATE TABLE `__new_docs_fts_docsize` (
	`id` integer PRIMARY KEY NOT NULL,
	`sz` blob
);
--> statement-breakpoint
INSERT INTO `__new_docs_fts_docsize`("id", "sz") SELECT "id", "sz" FROM `docs_fts_docsize`;--> statement-breakpoint
DROP TABLE `docs_fts_docsize`;--> statement-breakpoint
ALTER TABLE `__new_docs_fts_docsize` RENAME TO `docs_fts_docsize`;
-- ==== prisma

