INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL), (-3, 'z');
INSERT INTO c VALUES (1, 1, 'a'), (2, 2, 'b'), (3, 2, 'c'), (4, NULL, 'd'), (5, -3, 'e');
