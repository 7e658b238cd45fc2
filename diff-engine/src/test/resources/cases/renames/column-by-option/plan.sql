-- Rename column mail of table users to email.
-- Changes: view "v".

-- Rename column mail of table users to email
ALTER TABLE "users" RENAME COLUMN "mail" TO "email";

-- Drop view v, which is recreated below
DROP VIEW "v";

-- Create view v
CREATE VIEW v AS SELECT id, email AS mail FROM users;
