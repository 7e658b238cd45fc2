INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL);
INSERT INTO c VALUES (1, 1), (2, 2);
INSERT INTO other VALUES (1, 'stays');
