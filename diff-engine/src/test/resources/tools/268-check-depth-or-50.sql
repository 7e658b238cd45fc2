-- ==== from
CREATE TABLE o (id INTEGER PRIMARY KEY, s TEXT);
-- ==== rows
INSERT INTO o VALUES (1,'s1');
-- ==== to
CREATE TABLE o (id INTEGER PRIMARY KEY, s TEXT CHECK (s='s0' OR s='s1' OR s='s2' OR s='s3' OR s='s4' OR s='s5' OR s='s6' OR s='s7' OR s='s8' OR s='s9' OR s='s10' OR s='s11' OR s='s12' OR s='s13' OR s='s14' OR s='s15' OR s='s16' OR s='s17' OR s='s18' OR s='s19' OR s='s20' OR s='s21' OR s='s22' OR s='s23' OR s='s24' OR s='s25' OR s='s26' OR s='s27' OR s='s28' OR s='s29' OR s='s30' OR s='s31' OR s='s32' OR s='s33' OR s='s34' OR s='s35' OR s='s36' OR s='s37' OR s='s38' OR s='s39' OR s='s40' OR s='s41' OR s='s42' OR s='s43' OR s='s44' OR s='s45' OR s='s46' OR s='s47' OR s='s48' OR s='s49'));
-- ==== drizzle-kit
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_o` (
	`id` integer PRIMARY KEY NOT NULL,
	`s` text,
	CONSTRAINT "o_check_1" CHECK(s='s0' OR s='s1' OR s='s2' OR s='s3' OR s='s4' OR s='s5' OR s='s6' OR s='s7' OR s='s8' OR s='s9' OR s='s10' OR s='s11' OR s='s12' OR s='s13' OR s='s14' OR s='s15' OR s='s16' OR s='s17' OR s='s18' OR s='s19' OR s='s20' OR s='s21' OR s='s22' OR s='s23' OR s='s24' OR s='s25' OR s='s26' OR s='s27' OR s='s28' OR s='s29' OR s='s30' OR s='s31' OR s='s32' OR s='s33' OR s='s34' OR s='s35' OR s='s36' OR s='s37' OR s='s38' OR s='s39' OR s='s40' OR s='s41' OR s='s42' OR s='s43' OR s='s44' OR s='s45' OR s='s46' OR s='s47' OR s='s48' OR s='s49')
);
--> statement-breakpoint
INSERT INTO `__new_o`("id", "s") SELECT "id", "s" FROM `o`;--> statement-breakpoint
DROP TABLE `o`;--> statement-breakpoint
ALTER TABLE `__new_o` RENAME TO `o`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma

