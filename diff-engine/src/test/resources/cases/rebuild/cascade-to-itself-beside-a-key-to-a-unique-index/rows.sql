INSERT INTO place (id, code) VALUES (1, 10), (2, 20);
INSERT INTO node (id, parent_id, place) VALUES (1, 1, 10), (2, 1, 20), (3, 2, 20), (4, 3, NULL);
