INSERT INTO p VALUES (1, 'x'), (2, 'y'), (9, 'z'); DELETE FROM p WHERE id = 9; INSERT INTO c VALUES (1, 1), (2, 2);
