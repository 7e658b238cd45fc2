INSERT INTO docs VALUES (1, '{"a": 1}'), (2, NULL), (3, '{a: 5}'), (4, 7);
