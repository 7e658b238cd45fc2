CREATE TABLE docs (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE docs_fts USING fts5 (title, content=Docs_FTS, content_rowid=id);
