-- Changes: view "v".

-- Drop view v, which is recreated below
DROP VIEW "v";

-- Create view v
CREATE VIEW v AS SELECT "total" AS x FROM (SELECT sum(a) AS total FROM t);
