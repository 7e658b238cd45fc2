INSERT INTO p VALUES ('A', 'x'), ('b''c', 'y'), ('', 'z'), (NULL, 'w'); INSERT INTO c VALUES (1, 'a'), (2, 'b''c'), (3, ''), (4, NULL);
