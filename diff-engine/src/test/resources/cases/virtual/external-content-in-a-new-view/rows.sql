INSERT INTO t VALUES (1, 'hello'), (7, 'bye');
