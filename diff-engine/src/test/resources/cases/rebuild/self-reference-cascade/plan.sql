-- Check foreign keys when all is done
PRAGMA defer_foreign_keys = ON;

-- Rebuild table cat
CREATE TABLE "d1_new_cat" (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES "d1_new_cat" (id) ON DELETE CASCADE, n TEXT DEFAULT 'n');

-- Copy the rows of table cat
INSERT OR ABORT INTO "d1_new_cat" ("id", "parent", "n") SELECT "id", "parent", "n" FROM "cat";

-- Drop the old table cat
DROP TABLE "cat";

-- Put the new table cat in its place
ALTER TABLE "d1_new_cat" RENAME TO "cat";
