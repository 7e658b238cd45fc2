-- ==== from
CREATE TABLE plain (id INTEGER PRIMARY KEY);
-- ==== rows
INSERT INTO plain VALUES (1);
-- ==== to
CREATE TABLE plain (id INTEGER PRIMARY KEY);
CREATE TABLE [odd;name] ([a'b] INTEGER, [c;d] TEXT);
-- ==== drizzle-kit
-- refused: it cannot use what it has read: Error: Transform failed with 1 error:
-- ==== prisma
-- CreateTable
CREATE TABLE "odd;name" (
    "a'b" INTEGER,
    "c;d" TEXT
);
