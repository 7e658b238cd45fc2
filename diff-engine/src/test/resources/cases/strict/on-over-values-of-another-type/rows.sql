INSERT INTO s VALUES (1, 'five', 'x');
