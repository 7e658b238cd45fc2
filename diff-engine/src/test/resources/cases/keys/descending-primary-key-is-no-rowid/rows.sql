INSERT INTO t VALUES (30, 'x'), (10, 'y');
