INSERT INTO w VALUES ('o', 'a', NULL, 'x'), ('o', 'b', 'a', 'x'), ('o', 'c', 'b', 'x');
INSERT INTO m VALUES (1, 'o', 'a', NULL, 'x'), (2, 'o', 'b', 'a', 'x'), (3, 'o', 'c', 'b', 'x');
INSERT INTO g (id, n) VALUES (1, 'x'), (2, 'x'), (3, 'x');
