INSERT INTO "table" VALUES (1, 'f', 'b', 'e', 'c', 'k', 1);
