INSERT INTO p VALUES ('b', 'x'), ('a', 'y'); INSERT INTO c VALUES (1, 'a'), (2, 'b');
