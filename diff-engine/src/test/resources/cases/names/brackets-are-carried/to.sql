CREATE TABLE [dogs] ([id] INTEGER PRIMARY KEY, [name] TEXT NOT NULL DEFAULT [x], [a;b] INT CHECK ([a;b] > 0));
CREATE VIRTUAL TABLE [dogs_fts] USING FTS5 ([name], content=[dogs]);
CREATE VIEW [v] AS SELECT [name] AS [out], [a;b] AS [p;q] FROM [dogs] ORDER BY [out], [p;q];
