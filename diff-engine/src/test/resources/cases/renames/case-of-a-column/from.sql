CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
CREATE INDEX e ON users (email);
