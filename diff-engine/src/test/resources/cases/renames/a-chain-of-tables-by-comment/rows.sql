INSERT INTO a VALUES (1, 'was a');
INSERT INTO b VALUES (2, 'was b');
