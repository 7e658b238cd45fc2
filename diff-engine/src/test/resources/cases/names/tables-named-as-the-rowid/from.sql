CREATE TABLE rowid (a INTEGER PRIMARY KEY, b);
CREATE TABLE oid (oid, a);
CREATE TABLE _rowid_ (a REFERENCES rowid (a));
