INSERT INTO users VALUES (1, 'x'), (2, '30');
INSERT INTO posts VALUES (1, 1, 'p'), (2, 2, 'q'), (3, 2, 'r');
INSERT INTO likes VALUES (1, 2), (2, 1), (2, NULL), (NULL, 3);
