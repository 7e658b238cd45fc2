INSERT INTO odd (rowid, oid, _rowid_) VALUES ('r', 'o', 'u'), ('r2', 'o2', 'u2');
