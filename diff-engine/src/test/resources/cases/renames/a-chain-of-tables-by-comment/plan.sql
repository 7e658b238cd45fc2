-- Rename column x of table a to xx.
-- Rename column y of table b to yy.
-- Rename table b to c.
-- Rename table a to b.

-- Rename column x of table a to xx
ALTER TABLE "a" RENAME COLUMN "x" TO "xx";

-- Rename column y of table b to yy
ALTER TABLE "b" RENAME COLUMN "y" TO "yy";

-- Rename table b to c
ALTER TABLE "b" RENAME TO "c";

-- Rename table a to b
ALTER TABLE "a" RENAME TO "b";
