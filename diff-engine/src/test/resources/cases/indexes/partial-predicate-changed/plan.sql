-- Changes: index "adults".
-- Rows written, index entries included, at 1,000 rows where the number is unknown: users 1,000.

-- Drop index adults
DROP INDEX "adults";

-- Create index adults
CREATE INDEX adults ON users (email) WHERE age >= 21;
