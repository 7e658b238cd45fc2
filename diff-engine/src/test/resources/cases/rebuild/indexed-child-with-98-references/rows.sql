INSERT INTO p VALUES (1, 'a');
INSERT INTO q (id, p, c7) VALUES (1, 1, 1);
