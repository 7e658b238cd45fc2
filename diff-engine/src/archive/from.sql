-- Read when the jar is built, for the classes that reading, planning and proving load.
CREATE TABLE author (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL COLLATE NOCASE,
  born INTEGER CHECK (born > 0),
  UNIQUE (name, born)
);
CREATE TABLE book (
  id INTEGER PRIMARY KEY,
  author_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  year INTEGER DEFAULT 0,
  isbn TEXT,
  slug TEXT GENERATED ALWAYS AS (lower(title)) VIRTUAL
);
CREATE INDEX book_author ON book (author_id);
CREATE UNIQUE INDEX book_isbn ON book (isbn) WHERE isbn IS NOT NULL;
CREATE TABLE review (
  book_id INTEGER REFERENCES book ON DELETE SET NULL,
  stars INTEGER NOT NULL DEFAULT 3,
  note TEXT
);
CREATE TABLE tag (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE shelf (id INTEGER PRIMARY KEY, place TEXT);
CREATE VIEW titles AS SELECT b.title, a.name FROM book AS b JOIN author AS a ON a.id = b.author_id;
CREATE TRIGGER review_in AFTER INSERT ON review WHEN new.stars > 5 BEGIN
  UPDATE review SET stars = 5 WHERE rowid = new.rowid;
END;
