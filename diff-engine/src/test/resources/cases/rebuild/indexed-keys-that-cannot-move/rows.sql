INSERT INTO s VALUES (1.5, 'a'), (2.5, 'b');
INSERT INTO s_child VALUES (1.5), (2.5), (NULL);
INSERT INTO r VALUES (1, 'x', 'y', 'a'), (2, 'x', 'y', 'b');
INSERT INTO r_child VALUES (1), (2), (2);
INSERT INTO g (id, n) VALUES (1, 'a'), (2, 'b');
INSERT INTO g_child VALUES (1), (1), (2);
