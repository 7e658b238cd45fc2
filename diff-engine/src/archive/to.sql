-- What from.sql becomes: every way to change a table once.
CREATE TABLE author (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL COLLATE NOCASE,
  born INTEGER CHECK (born > 100),
  country TEXT,
  UNIQUE (name, born)
);
CREATE TABLE book (
  id INTEGER PRIMARY KEY,
  author_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  published INTEGER DEFAULT 0, -- d1:renamed from year
  isbn TEXT NOT NULL,
  slug TEXT GENERATED ALWAYS AS (lower(title)) VIRTUAL
);
CREATE INDEX book_author ON book (author_id, title);
CREATE UNIQUE INDEX book_isbn ON book (isbn) WHERE isbn IS NOT NULL;
CREATE TABLE review (
  book_id INTEGER REFERENCES book ON DELETE SET NULL,
  stars INTEGER NOT NULL DEFAULT 3,
  note TEXT,
  at TEXT NOT NULL DEFAULT ''
);
CREATE INDEX review_book ON review (book_id);
CREATE TABLE tag (name TEXT PRIMARY KEY, note TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE language (code TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIEW titles AS SELECT b.title, a.name, a.country FROM book AS b JOIN author AS a ON a.id = b.author_id;
CREATE TRIGGER review_in AFTER INSERT ON review WHEN new.stars > 5 BEGIN
  UPDATE review SET stars = 5 WHERE rowid = new.rowid;
END;
