INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL);
INSERT INTO c VALUES (1), (2);
