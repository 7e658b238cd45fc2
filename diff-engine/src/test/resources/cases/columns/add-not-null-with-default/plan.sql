-- Changes: table "users".

-- Add column state to table users
ALTER TABLE "users" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'new; fresh' COLLATE "NOCASE";
