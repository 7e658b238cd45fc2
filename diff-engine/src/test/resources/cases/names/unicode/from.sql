CREATE TABLE größen (schlüssel INTEGER PRIMARY KEY, 名前 TEXT DEFAULT 'é', "emoji 😀" TEXT);
CREATE TABLE мир (id INTEGER PRIMARY KEY, größe INTEGER REFERENCES größen (schlüssel) ON DELETE CASCADE);
CREATE INDEX индекс ON größen (名前);
