-- Changes: table "p".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): p 1,000.

-- Drop column a from table p
ALTER TABLE "p" DROP COLUMN "a";
