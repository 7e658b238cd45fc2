CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT, email TEXT, n TEXT CHECK (n <> ''));
CREATE UNIQUE INDEX p_email ON p (email);
CREATE INDEX p_code_searched ON p (code);
CREATE UNIQUE INDEX p_code ON p (code);
CREATE UNIQUE INDEX p_code_email ON p (code, email);
CREATE TABLE c (code TEXT REFERENCES p (code) ON DELETE CASCADE);
