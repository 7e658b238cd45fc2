-- ==== from
CREATE TABLE p (a INTEGER NOT NULL, b TEXT NOT NULL, n TEXT DEFAULT 'o', PRIMARY KEY (a, b));
CREATE TABLE c (id INTEGER PRIMARY KEY, pa INTEGER, pb TEXT, FOREIGN KEY (pa, pb) REFERENCES p (a, b) ON DELETE CASCADE);
-- ==== rows
INSERT INTO p VALUES (1,'x','n1'),(1,'y','n2'); INSERT INTO c VALUES (1,1,'x'),(2,1,'y');
-- ==== to
CREATE TABLE p (a INTEGER NOT NULL, b TEXT NOT NULL, n TEXT DEFAULT 'n', PRIMARY KEY (a, b));
CREATE TABLE c (id INTEGER PRIMARY KEY, pa INTEGER, pb TEXT, FOREIGN KEY (pa, pb) REFERENCES p (a, b) ON DELETE CASCADE);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`a` integer NOT NULL,
	`b` text NOT NULL,
	`n` text DEFAULT 'n',
	PRIMARY KEY(`a`, `b`)
);
--> statement-breakpoint
INSERT INTO `__new_p`("a", "b", "n") SELECT "a", "b", "n" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`pa` integer,
	`pb` text,
	FOREIGN KEY (`pa`,`pb`) REFERENCES `p`(`a`,`b`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "pa", "pb") SELECT "id", "pa", "pb" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_p" (
    "a" INTEGER NOT NULL,
    "b" TEXT NOT NULL,
    "n" TEXT DEFAULT 'n',

    PRIMARY KEY ("a", "b")
);
INSERT INTO "new_p" ("a", "b", "n") SELECT "a", "b", "n" FROM "p";
DROP TABLE "p";
ALTER TABLE "new_p" RENAME TO "p";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
