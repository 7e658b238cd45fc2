INSERT INTO p VALUES (1, 'a', 'x'), (2, NULL, 'y'), (3, NULL, 'z');
INSERT INTO c VALUES (1, 'a'), (2, NULL);
