INSERT INTO cat VALUES (1, NULL, 'root'), (2, 1, 'kid'), (3, 2, 'grandkid'), (4, 4, 'own');
