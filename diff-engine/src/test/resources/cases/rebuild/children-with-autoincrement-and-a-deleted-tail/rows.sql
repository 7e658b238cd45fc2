INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL);
INSERT INTO c VALUES (1, 1), (9, 2); DELETE FROM c WHERE id = 9;
INSERT INTO other VALUES (1, 'stays');
