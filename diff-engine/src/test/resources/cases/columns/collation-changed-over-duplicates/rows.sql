INSERT INTO m VALUES ('a'), ('A');
