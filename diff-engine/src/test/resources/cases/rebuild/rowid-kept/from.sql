CREATE TABLE log (line TEXT, level TEXT DEFAULT 'o');
