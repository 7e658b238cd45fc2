-- ==== from
CREATE TABLE odd (rowid TEXT, oid TEXT, _rowid_ TEXT, k TEXT DEFAULT 'o');
-- ==== rows
INSERT INTO odd(rowid,oid,_rowid_) VALUES ('r','o','u'),('r2','o2','u2');
-- ==== to
CREATE TABLE odd (rowid TEXT, oid TEXT, _rowid_ TEXT, k TEXT DEFAULT 'n');
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_odd` (
	`_rowid_` text,
	`oid` text,
	`k` text DEFAULT 'n'
);
--> statement-breakpoint
INSERT INTO `__new_odd`("_rowid_", "oid", "k") SELECT "_rowid_", "oid", "k" FROM `odd`;--> statement-breakpoint
DROP TABLE `odd`;--> statement-breakpoint
ALTER TABLE `__new_odd` RENAME TO `odd`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_odd" (
    "rowid" TEXT,
    "oid" TEXT,
    "_rowid_" TEXT,
    "k" TEXT DEFAULT 'n'
);
INSERT INTO "new_odd" ("_rowid_", "k", "oid", "rowid") SELECT "_rowid_", "k", "oid", "rowid" FROM "odd";
DROP TABLE "odd";
ALTER TABLE "new_odd" RENAME TO "odd";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
