CREATE TABLE t (id INTEGER PRIMARY KEY, v REAL);
CREATE VIRTUAL TABLE f USING fts5 (v, content='t', content_rowid='id');
