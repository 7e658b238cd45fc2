INSERT INTO p VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 2, 'c');
INSERT INTO a VALUES (1), (2), (3);
INSERT INTO b VALUES (1), (2), (3);
INSERT INTO c VALUES (1), (2), (3);
INSERT INTO d VALUES (1), (2), (3);
