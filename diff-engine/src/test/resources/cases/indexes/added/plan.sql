-- Create index users_email
CREATE INDEX users_email ON users (email);
