-- Rebuild table p
CREATE TABLE "d1_new_p" (id INTEGER PRIMARY KEY, n TEXT DEFAULT 'new');

-- Copy the rows of table p
INSERT OR ABORT INTO "d1_new_p" ("id", "n") SELECT "id", "n" FROM "p";

-- Drop the old table p
DROP TABLE "p";

-- Put the new table p in its place
ALTER TABLE "d1_new_p" RENAME TO "p";
