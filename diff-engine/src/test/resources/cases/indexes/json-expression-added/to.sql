CREATE TABLE docs (id INTEGER PRIMARY KEY, data TEXT);
CREATE INDEX docs_a ON docs (json_extract(data, '$.a'));
