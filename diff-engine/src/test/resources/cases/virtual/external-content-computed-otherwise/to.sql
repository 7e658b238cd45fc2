CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, v TEXT AS (a || ' new'));
CREATE VIRTUAL TABLE f USING fts5 (v, content='t', content_rowid='id');
