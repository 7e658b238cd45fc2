CREATE TABLE stay (x);
