INSERT INTO p VALUES ('x', 1, 'm'), ('x', 2, 'n'); INSERT INTO c VALUES (1, 'x', 1), (2, 'x', 2), (3, NULL, 2);
