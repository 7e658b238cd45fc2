INSERT INTO d1_new VALUES ('word');
INSERT INTO data VALUES (1, 'a');
