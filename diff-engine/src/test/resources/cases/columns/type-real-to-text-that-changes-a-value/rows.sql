INSERT INTO m VALUES ('a', 1.5), ('b', 9e999);
