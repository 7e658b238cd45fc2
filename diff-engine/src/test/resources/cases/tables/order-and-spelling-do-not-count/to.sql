CREATE TABLE IF NOT EXISTS B (
  [y] int -- the y
);
CREATE TABLE "a"(X Int);
CREATE INDEX b_y ON B (`Y`);
