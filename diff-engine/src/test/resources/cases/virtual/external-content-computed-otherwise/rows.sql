INSERT INTO t (id, a) VALUES (1, 'x');
INSERT INTO f (f) VALUES ('rebuild');
