CREATE TABLE docs (id INTEGER PRIMARY KEY, data TEXT);
CREATE INDEX docs_a ON docs (data ->> 'a');
