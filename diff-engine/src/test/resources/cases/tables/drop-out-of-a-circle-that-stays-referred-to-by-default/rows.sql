INSERT INTO p VALUES (1, NULL, NULL), (2, NULL, NULL);
INSERT INTO gone VALUES (1, 1), (2, NULL);
INSERT INTO q VALUES (1, 1), (2, 2);
UPDATE p SET gone_id = id, q_id = 3 - id;
