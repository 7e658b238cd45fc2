-- Drop column age of table users
ALTER TABLE "users" DROP COLUMN "age";
