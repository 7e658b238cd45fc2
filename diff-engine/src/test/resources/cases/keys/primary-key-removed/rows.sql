INSERT INTO t VALUES (5, 'y'), (9, 'w');
