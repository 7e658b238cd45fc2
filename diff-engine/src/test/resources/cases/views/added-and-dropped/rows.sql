INSERT INTO users VALUES (1, 'ann@example.org', 30), (2, 'bob@example.org', NULL), (7, 'zoë@example.org', 41);
