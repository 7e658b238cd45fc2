INSERT INTO tickets VALUES (1, 'one', 'open'), (2, 'two', 'closed'), (9223372036854775807, 'last', 'open');
INSERT INTO comments VALUES (1, 1, 'a'), (2, 9223372036854775807, 'b');
INSERT INTO files VALUES (1, 2, 'f');
INSERT INTO labels VALUES (1, 'x'), (2, 'x'), (2, 'y');
