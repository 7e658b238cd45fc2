-- Changes: table "t".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): t 1,000.

-- Drop column b from table t
ALTER TABLE "t" DROP COLUMN "b";
