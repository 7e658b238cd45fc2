CREATE TABLE docs (id INTEGER PRIMARY KEY, title TEXT, body TEXT DEFAULT 'o', lang TEXT);
CREATE VIRTUAL TABLE docs_fts USING fts5 (title, body, content='docs', content_rowid='id', tokenize="porter unicode61");
CREATE TRIGGER docs_ai AFTER INSERT ON docs BEGIN
  INSERT INTO docs_fts (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
CREATE TRIGGER docs_ad AFTER DELETE ON docs BEGIN
  INSERT INTO docs_fts (docs_fts, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
END;
