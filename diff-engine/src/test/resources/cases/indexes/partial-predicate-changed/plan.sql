-- Drop index adults
DROP INDEX "adults";

-- Create index adults
CREATE INDEX adults ON users (email) WHERE age >= 21;
