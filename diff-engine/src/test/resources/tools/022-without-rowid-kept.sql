-- ==== from
CREATE TABLE wr (k TEXT NOT NULL, n INT NOT NULL, v TEXT, PRIMARY KEY (k, n DESC)) WITHOUT ROWID;
-- ==== rows
INSERT INTO wr VALUES ('a',1,'x'),('a',2,'y');
-- ==== to
CREATE TABLE wr (k TEXT NOT NULL, n INT NOT NULL, v TEXT NOT NULL, PRIMARY KEY (k, n DESC)) WITHOUT ROWID;
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_wr` (
	`k` text NOT NULL,
	`n` integer NOT NULL,
	`v` text NOT NULL,
	PRIMARY KEY(`k`, `n`)
);
--> statement-breakpoint
INSERT INTO `__new_wr`("k", "n", "v") SELECT "k", "n", "v" FROM `wr`;--> statement-breakpoint
DROP TABLE `wr`;--> statement-breakpoint
ALTER TABLE `__new_wr` RENAME TO `wr`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_wr" (
    "k" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "v" TEXT NOT NULL,

    PRIMARY KEY ("k", "n")
);
INSERT INTO "new_wr" ("k", "n", "v") SELECT "k", "n", "v" FROM "wr";
DROP TABLE "wr";
ALTER TABLE "new_wr" RENAME TO "wr";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
