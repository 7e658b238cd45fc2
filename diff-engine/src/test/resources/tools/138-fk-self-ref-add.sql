-- ==== from
CREATE TABLE cat (id INTEGER PRIMARY KEY, parent INTEGER, n TEXT);
-- ==== rows
INSERT INTO cat VALUES (1,2,'a'),(2,NULL,'b'),(3,2,'c'),(4,4,'self');
-- ==== to
CREATE TABLE cat (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES cat(id) ON DELETE CASCADE, n TEXT);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_cat` (
	`id` integer PRIMARY KEY NOT NULL,
	`parent` integer,
	`n` text,
	FOREIGN KEY (`parent`) REFERENCES `cat`(`id`) ON UPDATE no action ON DELETE cascade
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
    "n" TEXT,
    CONSTRAINT "cat_parent_fkey" FOREIGN KEY ("parent") REFERENCES "cat" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
INSERT INTO "new_cat" ("id", "n", "parent") SELECT "id", "n", "parent" FROM "cat";
DROP TABLE "cat";
ALTER TABLE "new_cat" RENAME TO "cat";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
