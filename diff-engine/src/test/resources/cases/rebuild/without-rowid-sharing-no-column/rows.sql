INSERT INTO c VALUES ('a', 1);
INSERT INTO d VALUES ('a'), ('b');
