INSERT INTO prices VALUES ('a', 'eu', 1), ('b', 'us', 2);
