-- Rename column x of table a to X
ALTER TABLE "a" RENAME COLUMN "x" TO "X";

-- Rename table b to d1_name_b
ALTER TABLE "b" RENAME TO "d1_name_b";

-- Rename table d1_name_b to B
ALTER TABLE "d1_name_b" RENAME TO "B";
