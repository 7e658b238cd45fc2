-- Changes: trigger "users_INSERT".

-- Drop trigger users_INSERT, which is recreated below
DROP TRIGGER "users_INSERT";

-- Create trigger users_INSERT
CREATE TRIGGER users_INSERT AFTER INSERT ON users BEGIN
  INSERT INTO log VALUES (CASE WHEN 'b' = 'x;y' THEN 1 ELSE 'B' END);
END;
