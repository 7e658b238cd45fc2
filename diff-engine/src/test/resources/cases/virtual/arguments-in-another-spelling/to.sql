CREATE VIRTUAL TABLE docs USING fts5(tokenize = porter, title, content);
