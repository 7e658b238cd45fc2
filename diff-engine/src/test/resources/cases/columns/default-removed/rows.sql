INSERT INTO m (k) VALUES ('a');
