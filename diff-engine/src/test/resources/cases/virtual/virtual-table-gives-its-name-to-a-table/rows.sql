INSERT INTO docs (body) VALUES ('x');
