-- ==== from
CREATE TABLE p (k TEXT PRIMARY KEY, v TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r TEXT REFERENCES p(k) ON DELETE CASCADE);
CREATE INDEX cr ON c(r);
-- ==== rows
INSERT INTO p VALUES ('a','x'),('B',NULL);
INSERT INTO c VALUES (1,'a'),(2,'B'),(3,NULL),(4,'a');
-- ==== to
CREATE TABLE p (k TEXT PRIMARY KEY, v TEXT CHECK (v <> 'zz'));
CREATE TABLE c (id INTEGER PRIMARY KEY, r TEXT REFERENCES p(k) ON DELETE CASCADE);
CREATE INDEX cr ON c(r);
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_p` (
	`k` text PRIMARY KEY NOT NULL,
	`v` text,
	CONSTRAINT "p_check_1" CHECK(v <> 'zz')
);
--> statement-breakpoint
INSERT INTO `__new_p`("k", "v") SELECT "k", "v" FROM `p`;--> statement-breakpoint
DROP TABLE `p`;--> statement-breakpoint
ALTER TABLE `__new_p` RENAME TO `p`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_c` (
	`id` integer PRIMARY KEY NOT NULL,
	`r` text,
	FOREIGN KEY (`r`) REFERENCES `p`(`k`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "p_check_1" CHECK(v <> 'zz')
);
--> statement-breakpoint
INSERT INTO `__new_c`("id", "r") SELECT "id", "r" FROM `c`;--> statement-breakpoint
DROP TABLE `c`;--> statement-breakpoint
ALTER TABLE `__new_c` RENAME TO `c`;--> statement-breakpoint
CREATE INDEX `cr` ON `c` (`r`);
-- ==== prisma

