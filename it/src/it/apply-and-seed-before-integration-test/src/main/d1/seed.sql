INSERT INTO posts (user_id, title) VALUES (1, 'Before its author; still fine');
INSERT INTO users (id, name) VALUES (1, 'Ada');
