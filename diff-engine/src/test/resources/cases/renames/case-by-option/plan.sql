-- Rename column email of table users to EMail.
-- Rename table users to d1_name_users.
-- Rename table d1_name_users to Users.

-- Rename column email of table users to EMail
ALTER TABLE "users" RENAME COLUMN "email" TO "EMail";

-- Rename table users to d1_name_users
ALTER TABLE "users" RENAME TO "d1_name_users";

-- Rename table d1_name_users to Users
ALTER TABLE "d1_name_users" RENAME TO "Users";
