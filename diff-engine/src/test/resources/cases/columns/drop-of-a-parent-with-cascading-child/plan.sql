-- Changes: table "p".
-- Rows written, index entries included, at 1,000 rows where the number is unknown: p 1,000.

-- Drop column a of table p
ALTER TABLE "p" DROP COLUMN "a";
