INSERT INTO odd (rowid, oid) VALUES ('r', 'o'), ('r2', 'o2'); DELETE FROM odd WHERE oid = 'o';
