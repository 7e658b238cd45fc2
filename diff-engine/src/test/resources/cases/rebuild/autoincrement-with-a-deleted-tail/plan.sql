-- Rebuild table t
CREATE TABLE "d1_new_t" (id INTEGER PRIMARY KEY AUTOINCREMENT, n TEXT DEFAULT 'n');

-- Copy the rows of table t
INSERT OR ABORT INTO "d1_new_t" ("id", "n") SELECT "id", "n" FROM "t";

-- Keep the AUTOINCREMENT sequence of table t
DELETE FROM sqlite_sequence WHERE name = 'd1_new_t' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 't');
UPDATE sqlite_sequence SET name = 'd1_new_t' WHERE name = 't';

-- Drop the old table t
DROP TABLE "t";

-- Put the new table t in its place
ALTER TABLE "d1_new_t" RENAME TO "t";
