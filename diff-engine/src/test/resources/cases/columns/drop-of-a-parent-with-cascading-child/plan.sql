-- Drop column a of table p
ALTER TABLE "p" DROP COLUMN "a";
