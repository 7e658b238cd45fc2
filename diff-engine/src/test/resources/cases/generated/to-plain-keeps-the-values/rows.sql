INSERT INTO g (id, net, tax) VALUES (1, 100, 20), (2, 50, NULL);
