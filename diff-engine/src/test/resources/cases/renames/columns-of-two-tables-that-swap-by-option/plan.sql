-- Rename column x of table a to xx.
-- Rename column x of table b to xx.
-- Rename table a to d1_name_a.
-- Rename table b to a.
-- Rename table d1_name_a to b.

-- Rename column x of table a to xx
ALTER TABLE "a" RENAME COLUMN "x" TO "xx";

-- Rename column x of table b to xx
ALTER TABLE "b" RENAME COLUMN "x" TO "xx";

-- Rename table a to d1_name_a
ALTER TABLE "a" RENAME TO "d1_name_a";

-- Rename table b to a
ALTER TABLE "b" RENAME TO "a";

-- Rename table d1_name_a to b
ALTER TABLE "d1_name_a" RENAME TO "b";
