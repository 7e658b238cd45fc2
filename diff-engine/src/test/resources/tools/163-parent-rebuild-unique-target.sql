-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, n TEXT DEFAULT 'o');
CREATE TABLE c (id INTEGER PRIMARY KEY, code TEXT NOT NULL REFERENCES p(code) ON DELETE CASCADE ON UPDATE CASCADE);
-- ==== rows
INSERT INTO p VALUES (1,'A','x'),(2,'B','y'); INSERT INTO c VALUES (1,'A'),(2,'B');
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, n TEXT DEFAULT 'n');
CREATE TABLE c (id INTEGER PRIMARY KEY, code TEXT NOT NULL REFERENCES p(code) ON DELETE CASCADE ON UPDATE CASCADE);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`n` text DEFAULT 'n'
);
--> statement-breakpoint
INSERT INTO `__new_p`("id", "code", "n") SELECT "id", "code", "n" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	FOREIGN KEY (`code`) REFERENCES `p`(`code`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "code") SELECT "id", "code" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_p" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "n" TEXT DEFAULT 'n'
);
INSERT INTO "new_p" ("code", "id", "n") SELECT "code", "id", "n" FROM "p";
DROP TABLE "p";
ALTER TABLE "new_p" RENAME TO "p";
Pragma writable_schema=1;
CREATE UNIQUE INDEX "sqlite_autoindex_p_1" ON "p"("code");
Pragma writable_schema=0;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
