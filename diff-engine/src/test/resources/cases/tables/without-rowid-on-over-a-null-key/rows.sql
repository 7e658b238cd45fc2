INSERT INTO kv VALUES (NULL, '1'), ('a', '2');
