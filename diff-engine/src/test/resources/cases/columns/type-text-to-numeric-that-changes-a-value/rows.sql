INSERT INTO m VALUES ('a', '1'), ('b', '1e2');
