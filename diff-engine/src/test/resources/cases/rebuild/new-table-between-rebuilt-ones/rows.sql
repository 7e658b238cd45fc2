INSERT INTO users VALUES (1, 'x'), (2, '30');
INSERT INTO posts VALUES (1, 1), (2, 2), (3, 2);
