-- ==== from
CREATE TABLE people (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE orders (id INTEGER PRIMARY KEY, who INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE);
-- ==== rows
INSERT INTO people VALUES (1,'x'),(2,'y'); INSERT INTO orders VALUES (10,1),(11,2);
-- ==== to
CREATE TABLE accounts (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE orders (id INTEGER PRIMARY KEY, who INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE);
-- ==== drizzle-kit
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` text
);
--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_orders` (
	`id` integer PRIMARY KEY NOT NULL,
	`who` integer NOT NULL,
	FOREIGN KEY (`who`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_orders`("id", "who") SELECT "id", "who" FROM `orders`;--> statement-breakpoint
DROP TABLE `orders`;--> statement-breakpoint
ALTER TABLE `__new_orders` RENAME TO `orders`;--> statement-breakpoint
PRAGMA foreign_keys=ON;
-- ==== prisma
-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "people";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "n" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_orders" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "who" INTEGER NOT NULL,
    CONSTRAINT "orders_who_fkey" FOREIGN KEY ("who") REFERENCES "accounts" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
INSERT INTO "new_orders" ("id", "who") SELECT "id", "who" FROM "orders";
DROP TABLE "orders";
ALTER TABLE "new_orders" RENAME TO "orders";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
