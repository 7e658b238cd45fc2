-- Changes: table "c".

-- Add column x to table c
ALTER TABLE "c" ADD COLUMN "x" TEXT;
