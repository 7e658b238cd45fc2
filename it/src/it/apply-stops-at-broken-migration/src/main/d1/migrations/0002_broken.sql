CREATE TABLE half (x);

INSERT INTO users (id, name)
  VALUES (1, 'Bob');
