-- Creates: table "u".
-- Changes: table "t".

-- Create table u
CREATE TABLE u (b varchar[10], c text[], d "order", e "my type" (10), f 'str', g TEXT /*int*/(5));

-- Add column b to table t
ALTER TABLE "t" ADD COLUMN "b" varchar[10];

-- Add column c to table t
ALTER TABLE "t" ADD COLUMN "c" text[];

-- Add column d to table t
ALTER TABLE "t" ADD COLUMN "d" "order";

-- Add column e to table t
ALTER TABLE "t" ADD COLUMN "e" "my type" (10);

-- Add column f to table t
ALTER TABLE "t" ADD COLUMN "f" 'str';

-- Add column g to table t
ALTER TABLE "t" ADD COLUMN "g" TEXT /*int*/(5);

-- Add column h to table t
ALTER TABLE "t" ADD COLUMN "h" BIG -- big
  INT DEFAULT 1;

-- Add column i to table t
ALTER TABLE "t" ADD COLUMN "i" INT "GENERATED" ALWAYS GENERATED ALWAYS AS (a) VIRTUAL;
