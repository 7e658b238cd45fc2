CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER);
CREATE VIRTUAL TABLE f USING fts5 (v, content='t', content_rowid='id');
