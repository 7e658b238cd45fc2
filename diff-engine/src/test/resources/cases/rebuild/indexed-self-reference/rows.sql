INSERT INTO p VALUES (1, NULL, 'x'), (2, 1, 'y'), (3, 2, 'z'), (4, 4, 'own'); INSERT INTO c VALUES (1, 3), (2, 1), (3, 4);
