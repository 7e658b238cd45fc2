-- Rename column x of table a to xx.
-- Rename column z of table b to zz.
-- Rename table b to c.
-- Rename table a to b.

-- Rename column x of table a to xx
ALTER TABLE "a" RENAME COLUMN "x" TO "xx";

-- Rename column z of table b to zz
ALTER TABLE "b" RENAME COLUMN "z" TO "zz";

-- Rename table b to c
ALTER TABLE "b" RENAME TO "c";

-- Rename table a to b
ALTER TABLE "a" RENAME TO "b";
