-- Rename column b of table t to c.
-- Rename column a of table t to b.
-- Rename table t to u.

-- Rename column b of table t to c
ALTER TABLE "t" RENAME COLUMN "b" TO "c";

-- Rename column a of table t to b
ALTER TABLE "t" RENAME COLUMN "a" TO "b";

-- Rename table t to u
ALTER TABLE "t" RENAME TO "u";
