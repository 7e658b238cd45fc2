-- ==== from
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT);
-- ==== rows
INSERT INTO p VALUES (1,'a');
-- ==== to
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, code TEXT REFERENCES p(code));
-- ==== drizzle-kit
CREATE TABLE `c` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text,
	FOREIGN KEY (`code`) REFERENCES `p`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text
);
--> statement-breakpoint
INSERT INTO `__new_p`("id", "code") SELECT "id", "code" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- refused: error: Error parsing attribute "@relation": The argument `references` must refer to a unique criterion in the related model. Consider adding an `@unique` attribute to the field `code` in the model `p`
