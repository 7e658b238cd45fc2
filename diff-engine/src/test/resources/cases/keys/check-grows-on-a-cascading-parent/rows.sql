INSERT INTO p VALUES (1, 'on'), (2, 'off'); INSERT INTO c VALUES (1, 1), (2, 2);
