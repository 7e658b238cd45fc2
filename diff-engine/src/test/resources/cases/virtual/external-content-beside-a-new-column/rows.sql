INSERT INTO docs VALUES (1, 'one', 'running dogs'), (5, 'five', 'sleeping cats'); DELETE FROM docs WHERE id = 1; INSERT INTO docs VALUES (9, 'nine', 'dogs run');
