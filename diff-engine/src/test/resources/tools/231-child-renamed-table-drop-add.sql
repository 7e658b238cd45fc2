-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE old_c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id) ON DELETE CASCADE);
-- ==== rows
INSERT INTO p VALUES (1,'one'),(2,'two');INSERT INTO old_c VALUES (1,1);
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE new_c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p(id) ON DELETE CASCADE);
-- ==== drizzle-kit
CREATE TABLE `new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`p_id` integer,
	FOREIGN KEY (`p_id`) REFERENCES `p`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP TABLE `old_c`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` text
);
--> statement-breakpoint
INSERT INTO `__new_p`("id", "n") SELECT "id", "n" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "old_c";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "new_c" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "p_id" INTEGER,
    CONSTRAINT "new_c_p_id_fkey" FOREIGN KEY ("p_id") REFERENCES "p" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
