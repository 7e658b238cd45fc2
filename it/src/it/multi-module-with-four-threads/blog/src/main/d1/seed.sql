INSERT INTO blog (name) VALUES ('row of blog');
