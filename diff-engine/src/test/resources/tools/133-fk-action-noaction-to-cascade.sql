-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id), x TEXT);
-- ==== rows
INSERT INTO p VALUES (1,'one'),(2,'two');INSERT INTO c VALUES (1,1,'a'),(2,2,'b'),(3,NULL,'c');
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id) ON DELETE CASCADE ON UPDATE CASCADE, x TEXT);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`p_id` integer,
	`x` text,
	FOREIGN KEY (`p_id`) REFERENCES `p`(`id`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "p_id", "x") SELECT "id", "p_id", "x" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` text
);
--> statement-breakpoint
INSERT INTO `__new_p`("id", "n") SELECT "id", "n" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_c" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "p_id" INTEGER,
    "x" TEXT,
    CONSTRAINT "c_p_id_fkey" FOREIGN KEY ("p_id") REFERENCES "p" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_c" ("id", "p_id", "x") SELECT "id", "p_id", "x" FROM "c";
DROP TABLE "c";
ALTER TABLE "new_c" RENAME TO "c";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
