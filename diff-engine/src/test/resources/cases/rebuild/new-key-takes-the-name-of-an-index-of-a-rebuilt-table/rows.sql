INSERT INTO place (id, code) VALUES (1, 10);
INSERT INTO zone (id, x) VALUES (1, 7);
INSERT INTO sub (id, zone) VALUES (1, 7);
