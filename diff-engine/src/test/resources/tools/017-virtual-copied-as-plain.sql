-- ==== from
CREATE TABLE person (id INTEGER PRIMARY KEY, name varchar, up varchar GENERATED ALWAYS AS (UPPER(name)) VIRTUAL, lo varchar GENERATED ALWAYS AS (LOWER(name)) STORED);
-- ==== rows
INSERT INTO person(id,name) VALUES (1,'Ada'),(2,NULL);
-- ==== to
CREATE TABLE person (id INTEGER PRIMARY KEY, name varchar DEFAULT 'Bo', up varchar GENERATED ALWAYS AS (UPPER(name)) VIRTUAL, lo varchar GENERATED ALWAYS AS (LOWER(name)) STORED);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_person` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text DEFAULT 'Bo',
	`up` text GENERATED ALWAYS AS (UPPER(name) VIRTUAL,
	`lo` text GENERATED ALWAYS AS (LOWER(name) STORED
);
--> statement-breakpoint
INSERT INTO `__new_person`("id", "name", "up", "lo") SELECT "id", "name", "up", "lo" FROM `person`;--> statement-breakpoint
DROP TABLE `person`;--> statement-breakpoint
ALTER TABLE `__new_person` RENAME TO `person`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT DEFAULT 'Bo'
);
INSERT INTO "new_person" ("id", "name") SELECT "id", "name" FROM "person";
DROP TABLE "person";
ALTER TABLE "new_person" RENAME TO "person";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
