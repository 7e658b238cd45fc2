CREATE TABLE IF NOT EXISTS b (
  [y] int -- the y
);
CREATE TABLE "a"(x Int);
CREATE INDEX b_y ON B (`Y`);
