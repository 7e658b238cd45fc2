INSERT INTO kv VALUES ('b', '1'), ('a', '2');
