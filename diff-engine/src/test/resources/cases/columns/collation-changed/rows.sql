INSERT INTO m VALUES ('a'), ('b');
