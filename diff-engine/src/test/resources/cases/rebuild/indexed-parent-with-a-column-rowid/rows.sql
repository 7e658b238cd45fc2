INSERT INTO p VALUES ('a', 1, 'x'), ('b', 5, 'y');
INSERT INTO c VALUES (1, 5);
