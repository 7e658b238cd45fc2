INSERT INTO p VALUES (1, 'x'), (2, 'y'), (4, NULL);
PRAGMA foreign_keys = OFF; INSERT INTO lost VALUES (1, 5); PRAGMA foreign_keys = ON;
