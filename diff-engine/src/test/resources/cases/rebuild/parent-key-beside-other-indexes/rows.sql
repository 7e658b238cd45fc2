INSERT INTO p VALUES (1, 'a', 'x', 'n'), (2, 'b', 'y', 'n');
INSERT INTO c VALUES ('a'), ('b'), (NULL);
