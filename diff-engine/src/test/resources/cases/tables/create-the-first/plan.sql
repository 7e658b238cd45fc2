-- Creates: table "users", index "users_email".

-- Create table users
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER
);

-- Create index users_email
CREATE UNIQUE INDEX users_email ON users (email);
