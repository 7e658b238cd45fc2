-- Creates: index "users_email".
-- Rows written, index entries included, at 1,000 rows where the number is unknown: users 1,000.

-- Create index users_email
CREATE INDEX users_email ON users (email);
