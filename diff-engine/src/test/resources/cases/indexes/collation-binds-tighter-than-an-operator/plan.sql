-- Changes: index "i".
-- Estimated rows written, including index entries (1,000 rows assumed where unknown): t 1,000.

-- Drop index i
DROP INDEX "i";

-- Create index i
CREATE INDEX i ON t ((a || b) COLLATE NOCASE);
