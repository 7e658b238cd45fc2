INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL);
PRAGMA foreign_keys = OFF; INSERT INTO c VALUES (1, 1), (2, 77); PRAGMA foreign_keys = ON;
INSERT INTO other VALUES (1, 'stays');
