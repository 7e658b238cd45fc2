INSERT INTO users (id, mail) VALUES (1, 'a@b'), (2, 'c@d'); INSERT INTO c VALUES (1, 'a@b');
