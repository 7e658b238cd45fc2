-- Creates: index "users_email".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): users 1,000.

-- Create index users_email
CREATE INDEX users_email ON users (email);
