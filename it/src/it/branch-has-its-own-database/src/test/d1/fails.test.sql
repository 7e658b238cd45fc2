-- A test of this branch fails.
SELECT 'always a row';
