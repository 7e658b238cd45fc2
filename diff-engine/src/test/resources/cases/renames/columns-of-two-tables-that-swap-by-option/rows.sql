INSERT INTO a VALUES (1, 'ax', 'ay');
INSERT INTO b VALUES (2, 'bx', 'bz');
