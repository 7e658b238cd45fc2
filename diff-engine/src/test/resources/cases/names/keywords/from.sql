CREATE TABLE "table" ("select" INTEGER PRIMARY KEY, "from" TEXT DEFAULT 'o', "begin" TEXT, "end" TEXT, "case" TEXT, key TEXT, "order" INT CHECK ("order" > 0));
CREATE INDEX "index" ON "table" ("order", key);
CREATE VIEW "view" AS SELECT "select", "end" FROM "table";
CREATE TRIGGER "trigger" AFTER INSERT ON "table" BEGIN SELECT CASE NEW."case" WHEN 1 THEN 2 END; END;
