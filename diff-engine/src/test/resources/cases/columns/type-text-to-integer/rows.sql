INSERT INTO m VALUES ('a', '1'), ('b', '2.5'), ('c', 'many'), ('d', NULL);
