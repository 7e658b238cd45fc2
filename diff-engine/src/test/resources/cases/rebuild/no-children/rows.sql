INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL);
INSERT INTO other VALUES (1, 'stays');
