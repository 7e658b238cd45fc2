INSERT INTO cat VALUES (3, NULL, 'root'), (2, 3, 'kid'), (1, 2, 'grandkid'); INSERT INTO post VALUES (1, 1), (2, 3);
