INSERT INTO m VALUES ('1', 'a'), ('02', 'b');
