CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
  words TEXT,
  written_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX reviews_by_record ON reviews (record_id);

CREATE VIRTUAL TABLE record_search USING fts5 (title, artist, tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER records_enter_search AFTER INSERT ON records
BEGIN
  INSERT INTO record_search (rowid, title, artist)
  SELECT NEW.id, NEW.title, name FROM artists WHERE id = NEW.artist_id;
END;

CREATE TRIGGER records_leave_search AFTER DELETE ON records
BEGIN
  DELETE FROM record_search WHERE rowid = OLD.id;
END;
