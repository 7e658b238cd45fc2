INSERT INTO a VALUES (1, NULL, 'x'), (2, NULL, 'y'); INSERT INTO b VALUES (1, 1), (2, 2); UPDATE a SET b_id = 3 - id;
