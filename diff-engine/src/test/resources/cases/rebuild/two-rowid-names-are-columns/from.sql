CREATE TABLE odd (rowid TEXT, oid TEXT, k TEXT DEFAULT 'o');
