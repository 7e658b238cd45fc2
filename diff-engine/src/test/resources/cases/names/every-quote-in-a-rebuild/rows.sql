INSERT INTO [my; table] VALUES (1, 'x', 'y', 'z', 'w'); INSERT INTO [my; child] VALUES (1, 1);
