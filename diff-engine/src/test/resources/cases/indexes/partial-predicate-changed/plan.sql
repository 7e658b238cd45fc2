-- Changes: index "adults".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): users 1,000.

-- Drop index adults
DROP INDEX "adults";

-- Create index adults
CREATE INDEX adults ON users (email) WHERE age >= 21;
