INSERT INTO p VALUES (1, 'a'), (2, NULL);
INSERT INTO c VALUES (1, 1, 'x'), (2, 1, NULL), (3, NULL, 'y');
