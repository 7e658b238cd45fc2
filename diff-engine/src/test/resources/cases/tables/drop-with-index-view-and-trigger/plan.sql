-- Drops: table "gone", index "gone_n", view "gone_v", trigger "gone_ai".

-- Drop trigger gone_ai
DROP TRIGGER "gone_ai";

-- Drop view gone_v
DROP VIEW "gone_v";

-- Drop table gone
DROP TABLE "gone";
