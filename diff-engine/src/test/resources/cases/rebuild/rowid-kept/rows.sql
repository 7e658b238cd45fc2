INSERT INTO log (line) VALUES ('a'), ('b'), ('c'), ('d'); DELETE FROM log WHERE line = 'b';
