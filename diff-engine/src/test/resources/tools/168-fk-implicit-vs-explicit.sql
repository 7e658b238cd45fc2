-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (id INTEGER PRIMARY KEY, p INT REFERENCES p);
-- ==== rows
INSERT INTO p VALUES (1); INSERT INTO c VALUES (1,1);
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (id INTEGER PRIMARY KEY, p INT REFERENCES p(id));
-- ==== drizzle-kit
CREATE TABLE `c` (
	`id` integer PRIMARY KEY NOT NULL,
	`p` integer,
	FOREIGN KEY (`p`) REFERENCES `p`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `p` (
	`id` integer PRIMARY KEY NOT NULL
);
-- ==== prisma

