INSERT INTO p (id, n) VALUES (1, 'a'), (2, 'b');
INSERT INTO t VALUES (1), ('2'), (NULL);
INSERT INTO b VALUES (1), ('2');
INSERT INTO r VALUES (1), (2.0);
