-- The migration that adds the column is missing.
CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL, fax TEXT);
