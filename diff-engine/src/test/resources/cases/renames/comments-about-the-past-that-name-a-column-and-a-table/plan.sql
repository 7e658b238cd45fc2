-- Changes: table "mails".

-- Add column b to table mails
ALTER TABLE "mails" ADD COLUMN "b" INT;
