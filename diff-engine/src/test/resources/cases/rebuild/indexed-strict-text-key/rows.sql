INSERT INTO p VALUES ('A', 'x'), ('b', 'y'); INSERT INTO c VALUES (1, 'A'), (2, 'b');
