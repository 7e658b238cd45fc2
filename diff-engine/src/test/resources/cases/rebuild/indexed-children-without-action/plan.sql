-- Check foreign keys when all is done
PRAGMA defer_foreign_keys = ON;

-- Rebuild table p; the tables that refer to it stay as they are
CREATE TABLE "d1_side_p" ("id", "n");
INSERT OR ABORT INTO "d1_side_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Drop the old table p
DROP TABLE "p";

-- Make table p again
CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');

-- Bring the rows of table p back
INSERT OR ABORT INTO "p" ("id", "n") SELECT "id", "n" FROM "d1_side_p";
DROP TABLE "d1_side_p";
