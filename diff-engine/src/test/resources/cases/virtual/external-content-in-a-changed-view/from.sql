CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW w AS SELECT id, a || ' old' AS v FROM t;
CREATE VIRTUAL TABLE f USING fts5 (v, content=w, content_rowid=id);
