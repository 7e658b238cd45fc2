INSERT INTO place (country, code) VALUES ('a', 1), ('b', 1);
INSERT INTO node (id, parent_id, country, code) VALUES (1, NULL, 'a', 1), (2, 1, 'b', 1), (3, 2, 'b', NULL);
