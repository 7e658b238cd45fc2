INSERT INTO docs VALUES ('a', 'hello');
