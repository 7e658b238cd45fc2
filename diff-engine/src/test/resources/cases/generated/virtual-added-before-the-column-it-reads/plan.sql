-- Changes: table "t".

-- Add column b to table t
ALTER TABLE "t" ADD COLUMN "b" INTEGER DEFAULT 4;

-- Add column g to table t
ALTER TABLE "t" ADD COLUMN "g" INTEGER GENERATED ALWAYS AS (b + a) VIRTUAL;

-- Add column h to table t
ALTER TABLE "t" ADD COLUMN "h" INTEGER GENERATED ALWAYS AS (g * 2) VIRTUAL;
