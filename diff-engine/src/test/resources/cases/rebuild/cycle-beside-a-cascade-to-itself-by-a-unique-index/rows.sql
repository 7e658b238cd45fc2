INSERT INTO place (id) VALUES (1), (2);
INSERT INTO node (id, number, parent, place) VALUES (1, 10, 10, 1), (2, 20, 10, 2), (3, 30, 20, 2);
UPDATE place SET capital = id;
