CREATE TABLE docs (id INTEGER PRIMARY KEY, data TEXT, a AS (json_extract(data, '$.a')) STORED);
