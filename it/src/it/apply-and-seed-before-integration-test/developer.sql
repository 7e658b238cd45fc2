INSERT INTO users (id, name) VALUES (99, 'Developer');
