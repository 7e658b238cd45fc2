CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  age INTEGER,
  bio TEXT
);
CREATE INDEX users_bio ON users (bio) WHERE bio IS NOT NULL;
