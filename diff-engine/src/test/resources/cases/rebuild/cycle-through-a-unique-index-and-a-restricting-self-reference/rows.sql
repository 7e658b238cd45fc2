INSERT INTO place (id, code) VALUES (1, 10), (2, 20), (3, 30);
INSERT INTO node (id, place) VALUES (1, 10), (2, 20), (3, 20), (4, 30), (5, 10);
UPDATE node SET parent_id = id + 1 WHERE id < 5;
UPDATE place SET capital = id * 2 - 1;
