CREATE TABLE [my; table] ([a; b] INTEGER PRIMARY KEY, [c "d] TEXT DEFAULT 'o', `e``f` TEXT, "g""h" TEXT, [it's] TEXT);
CREATE INDEX [i; x] ON [my; table] ([c "d], `e``f`) WHERE [it's] <> ';';
CREATE TABLE [my; child] (id INTEGER PRIMARY KEY, [p; id] INTEGER REFERENCES [my; table] ([a; b]) ON DELETE CASCADE);
CREATE VIEW [v; 1] AS SELECT [a; b], [it's] FROM [my; table];
