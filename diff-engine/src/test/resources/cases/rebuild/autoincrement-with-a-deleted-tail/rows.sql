INSERT INTO t (n) VALUES ('a'), ('b'), ('c'); DELETE FROM t WHERE id > 1; INSERT INTO u VALUES (40, 'z');
