-- Changes: table "users".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): users 1,000.

-- Drop column age from table users
ALTER TABLE "users" DROP COLUMN "age";
