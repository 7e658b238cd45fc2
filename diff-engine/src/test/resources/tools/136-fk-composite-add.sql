-- ==== from
CREATE TABLE p (a INTEGER, b TEXT, n TEXT, PRIMARY KEY (a, b));
CREATE TABLE c (id INTEGER PRIMARY KEY, pa INTEGER, pb TEXT);
-- ==== rows
INSERT INTO p VALUES (1,'x','n1'),(1,'y','n2'); INSERT INTO c VALUES (1,1,'x'),(2,1,'y'),(3,1,NULL);
-- ==== to
CREATE TABLE p (a INTEGER, b TEXT, n TEXT, PRIMARY KEY (a, b));
CREATE TABLE c (id INTEGER PRIMARY KEY, pa INTEGER, pb TEXT, FOREIGN KEY (pa, pb) REFERENCES p (a, b) ON DELETE CASCADE);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`pa` integer,
	`pb` text,
	FOREIGN KEY (`pa`,`pb`) REFERENCES `p`(`a`,`b`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "pa", "pb") SELECT "id", "pa", "pb" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_c" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "pa" INTEGER,
    "pb" TEXT,
    CONSTRAINT "c_pa_pb_fkey" FOREIGN KEY ("pa", "pb") REFERENCES "p" ("a", "b") ON DELETE CASCADE ON UPDATE NO ACTION
);
INSERT INTO "new_c" ("id", "pa", "pb") SELECT "id", "pa", "pb" FROM "c";
DROP TABLE "c";
ALTER TABLE "new_c" RENAME TO "c";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
