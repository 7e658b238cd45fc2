CREATE TABLE [t] ([a] INT, `b c` TEXT, "d" TEXT DEFAULT 'x', e INT, CHECK ("a" > 0));
