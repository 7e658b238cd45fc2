INSERT INTO users VALUES (1, 'a'), (7, 'b'); DELETE FROM users WHERE id = 7; INSERT INTO c VALUES (1, 1);
