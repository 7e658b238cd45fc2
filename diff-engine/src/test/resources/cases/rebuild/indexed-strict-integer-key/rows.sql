INSERT INTO p VALUES (5, 'x'), (-5, 'y'); INSERT INTO c VALUES (1, 5), (2, -5);
