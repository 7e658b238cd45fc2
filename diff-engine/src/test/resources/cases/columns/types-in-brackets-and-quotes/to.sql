CREATE TABLE t (a INT, b varchar[10], c text[], d "order", e "my type" (10), f 'str', g TEXT/*int*/(5), h BIG -- big
  INT DEFAULT 1, i INT "GENERATED" ALWAYS AS (a));
CREATE TABLE u (b varchar[10], c text[], d "order", e "my type" (10), f 'str', g TEXT/*int*/(5));
