INSERT INTO p VALUES (1, 'A', 'x'), (2, 'B', 'y'); INSERT INTO c VALUES (1, 'A'), (2, 'B');
