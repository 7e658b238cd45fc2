INSERT INTO p VALUES ('x', 1, 'm'), ('x', 2, 'n'), ('y', 1, 'o'); INSERT INTO c VALUES (1, 'x', 1), (2, 'x', 2), (3, NULL, 2), (4, 'y', 1);
