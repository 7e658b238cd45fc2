-- Changes: table "users".
-- Rows written, index entries included, at 1,000 rows where the number is unknown: users 1,000.

-- Drop column age of table users
ALTER TABLE "users" DROP COLUMN "age";
