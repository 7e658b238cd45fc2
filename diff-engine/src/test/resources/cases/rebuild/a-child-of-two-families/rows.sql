INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL);
INSERT INTO q VALUES (1, 'x'), (2, 'y'); INSERT INTO d VALUES (1, 2), (2, 1), (4, 2);
