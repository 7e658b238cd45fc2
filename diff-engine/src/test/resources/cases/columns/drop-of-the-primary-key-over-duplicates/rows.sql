INSERT INTO prices VALUES ('a', 'eu', 1), ('a', 'us', 2);
