-- ==== from
CREATE TABLE cat (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES cat(id) ON DELETE SET NULL, n TEXT DEFAULT 'o');
-- ==== rows
INSERT INTO cat VALUES (1,NULL,'root'),(2,1,'kid'),(3,2,'grandkid'),(4,4,'own');
-- ==== to
CREATE TABLE cat (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES cat(id) ON DELETE SET NULL, n TEXT DEFAULT 'n');
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_cat` (
	`id` integer PRIMARY KEY NOT NULL,
	`parent` integer,
	`n` text DEFAULT 'n',
	FOREIGN KEY (`parent`) REFERENCES `cat`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_cat`("id", "parent", "n") SELECT "id", "parent", "n" FROM `cat`;--> statement-breakpoint
DROP TABLE `cat`;--> statement-breakpoint
ALTER TABLE `__new_cat` RENAME TO `cat`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_cat" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parent" INTEGER,
    "n" TEXT DEFAULT 'n',
    CONSTRAINT "cat_parent_fkey" FOREIGN KEY ("parent") REFERENCES "cat" ("id") ON DELETE SET NULL ON UPDATE NO ACTION
);
INSERT INTO "new_cat" ("id", "n", "parent") SELECT "id", "n", "parent" FROM "cat";
DROP TABLE "cat";
ALTER TABLE "new_cat" RENAME TO "cat";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
