-- Rename column y of table a to yy.
-- Rename column z of table b to zz.
-- Rename table a to d1_name_a.
-- Rename table b to a.
-- Rename table d1_name_a to b.

-- Rename column y of table a to yy
ALTER TABLE "a" RENAME COLUMN "y" TO "yy";

-- Rename column z of table b to zz
ALTER TABLE "b" RENAME COLUMN "z" TO "zz";

-- Rename table a to d1_name_a
ALTER TABLE "a" RENAME TO "d1_name_a";

-- Rename table b to a
ALTER TABLE "b" RENAME TO "a";

-- Rename table d1_name_a to b
ALTER TABLE "d1_name_a" RENAME TO "b";
