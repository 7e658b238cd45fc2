INSERT INTO docs VALUES (1, '{"a": 1}'), (2, NULL), (3, '{a: 5}'), (4, 7);
INSERT INTO docs VALUES (5, 'no json');
