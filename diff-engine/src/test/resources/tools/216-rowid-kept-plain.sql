-- ==== from
CREATE TABLE ev (what TEXT, k TEXT DEFAULT 'o');
-- ==== rows
INSERT INTO ev(rowid,what) VALUES (2,'a'),(5,'b'),(9,'c');
-- ==== to
CREATE TABLE ev (what TEXT, k TEXT DEFAULT 'n');
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_ev` (
	`what` text,
	`k` text DEFAULT 'n'
);
--> statement-breakpoint
INSERT INTO `__new_ev`("what", "k") SELECT "what", "k" FROM `ev`;--> statement-breakpoint
DROP TABLE `ev`;--> statement-breakpoint
ALTER TABLE `__new_ev` RENAME TO `ev`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ev" (
    "what" TEXT,
    "k" TEXT DEFAULT 'n'
);
INSERT INTO "new_ev" ("k", "what") SELECT "k", "what" FROM "ev";
DROP TABLE "ev";
ALTER TABLE "new_ev" RENAME TO "ev";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
