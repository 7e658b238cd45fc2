-- Changes: table "g".

-- Add column gross to table g
ALTER TABLE "g" ADD COLUMN "gross" INTEGER GENERATED ALWAYS AS (net + tax) VIRTUAL;
