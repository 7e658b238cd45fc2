INSERT INTO p (id, c1, c99) VALUES (1, 'a', 'z'), (2, 'b', 'z');
INSERT INTO p_child VALUES (1), (2);
INSERT INTO q (id, c1, c98) VALUES (1, 'a', 'z'), (2, 'b', 'z');
INSERT INTO q_child VALUES (1), (2);
INSERT INTO r (c1, c100) VALUES ('a', 'z'), ('b', 'z');
INSERT INTO s (rowid, c1, c99) VALUES (7, 'a', 'z'), (9, 'b', 'z');
