CREATE TABLE tickets (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open','closed','spam'))
);
CREATE TABLE comments (id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets(id) ON DELETE CASCADE, body TEXT);
CREATE INDEX comments_ticket ON comments (ticket_id);
CREATE TABLE files (id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets(id) ON DELETE CASCADE, name TEXT);
CREATE INDEX files_ticket ON files (ticket_id);
CREATE TABLE labels (ticket_id INTEGER NOT NULL REFERENCES tickets(id) ON DELETE CASCADE, label TEXT, PRIMARY KEY (ticket_id, label));
