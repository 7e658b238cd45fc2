-- What the forms stand on.
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE base (id INTEGER PRIMARY KEY, a, b, c, d);
CREATE INDEX base_a ON base (a);
CREATE VIEW shown AS SELECT a FROM base;
CREATE VIEW constant AS SELECT 1;
CREATE TABLE spare (a);
CREATE TRIGGER spare_ai AFTER INSERT ON spare BEGIN SELECT 1; END;
