INSERT INTO t VALUES (1, 5), (2, 6);
INSERT INTO f (f) VALUES ('rebuild');
