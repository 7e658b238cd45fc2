CREATE TABLE docs (id INTEGER PRIMARY KEY, data TEXT);
CREATE INDEX docs_a ON docs (json_extract(data, '$.a')) WHERE json_valid(data);
CREATE INDEX docs_b ON docs (CASE WHEN json_valid(data) THEN data -> 'b' END);
CREATE UNIQUE INDEX docs_c ON docs (json_extract(data, '$.c')) WHERE json_valid(data) AND id > 3;
