INSERT INTO g (id, d) VALUES (1, '{"k":"v"}'); INSERT INTO c VALUES (1, 1);
