INSERT INTO t (n) VALUES ('a'), ('b'), ('c'); DELETE FROM t;
