-- Check foreign keys when all is done
PRAGMA defer_foreign_keys = ON;

-- Rebuild table p
CREATE TABLE "d1_new_p" (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');

-- Rebuild table c, whose rows refer to a rebuilt table
CREATE TABLE "d1_new_c" (id INTEGER PRIMARY KEY, p_id INTEGER DEFAULT 4 REFERENCES "d1_new_p" (id) ON DELETE CASCADE, x TEXT);

-- Copy the rows of table p
INSERT OR ABORT INTO "d1_new_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Copy the rows of table c
INSERT OR ABORT INTO "d1_new_c" ("id", "p_id", "x") SELECT "id", "p_id", "x" FROM "c";

-- Drop the old table c
DROP TABLE "c";

-- Drop the old table p
DROP TABLE "p";

-- Put the new table p in its place
ALTER TABLE "d1_new_p" RENAME TO "p";

-- Put the new table c in its place
ALTER TABLE "d1_new_c" RENAME TO "c";

-- Create index c_p
CREATE INDEX c_p ON c (p_id);
