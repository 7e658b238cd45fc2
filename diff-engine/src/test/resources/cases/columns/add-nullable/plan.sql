-- Changes: table "users".

-- Add column bio to table users
ALTER TABLE "users" ADD COLUMN "bio" TEXT;
