-- Drop trigger gone_ai
DROP TRIGGER "gone_ai";

-- Drop view gone_v
DROP VIEW "gone_v";

-- Drop table gone
DROP TABLE "gone";
