-- ==== from
CREATE TABLE doc (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE doc_fts USING fts5(title, body, content='doc', content_rowid='id');
CREATE TRIGGER doc_ai AFTER INSERT ON doc BEGIN INSERT INTO doc_fts(rowid,title,body) VALUES (new.id,new.title,new.body); END;
CREATE TRIGGER doc_ad AFTER DELETE ON doc BEGIN INSERT INTO doc_fts(doc_fts,rowid,title,body) VALUES ('delete',old.id,old.title,old.body); END;
-- ==== rows
INSERT INTO doc VALUES (3,'red fox','runs'),(5,'blue jay','flies');
-- ==== to
CREATE TABLE article ( -- d1:renamed from doc
id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE doc_fts USING fts5(title, body, content='article', content_rowid='id');
CREATE TRIGGER doc_ai AFTER INSERT ON article BEGIN INSERT INTO doc_fts(rowid,title,body) VALUES (new.id,new.title,new.body); END;
CREATE TRIGGER doc_ad AFTER DELETE ON article BEGIN INSERT INTO doc_fts(doc_fts,rowid,title,body) VALUES ('delete',old.id,old.title,old.body); END;
-- ==== drizzle-kit
CREATE TABLE `article` (
	`id` integer PRIMARY KEY NOT NULL,
	`title` text,
	`body` text
);
--> statement-breakpoint
DROP TABLE `doc`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_doc_fts_data` (
	`id` integer PRIMARY KEY NOT NULL,
	`block` blob
);
--> statement-breakpoint
INSERT INTO `__new_doc_fts_data`("id", "block") SELECT "id", "block" FROM `doc_fts_data`;--> statement-breakpoint
DROP TABLE `doc_fts_data`;--> statement-breakpoint
ALTER TABLE `__new_doc_fts_data` RENAME TO `doc_fts_data`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_doc_fts_docsize` (
	`id` integer PRIMARY KEY NOT NULL,
	`sz` blob
);
--> statement-breakpoint
INSERT INTO `__new_doc_fts_docsize`("id", "sz") SELECT "id", "sz" FROM `doc_fts_docsize`;--> statement-breakpoint
DROP TABLE `doc_fts_docsize`;--> statement-breakpoint
ALTER TABLE `__new_doc_fts_docsize` RENAME TO `doc_fts_docsize`;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "doc";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT,
    "body" TEXT
);
