INSERT INTO m VALUES ('a', '1'), ('b', '2.50'), ('c', 'many'), ('d', NULL);
