INSERT INTO s VALUES (1, 5, 'x', '1'), (2, 5, 'y', 1), (3, 5, 'z', x'00');
