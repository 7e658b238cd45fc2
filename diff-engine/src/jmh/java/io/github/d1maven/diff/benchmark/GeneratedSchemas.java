package io.github.d1maven.diff.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A schema of any size and the same with every twentieth table changed, each in the languages of
 * several tools. Tables have ten columns and two indexes and refer to each other in chains of four.
 * The changes are in turn another default, which asks for a new table, and one more column.
 *
 * <p>Needs nothing but the JDK: {@code java GeneratedSchemas.java 1000 FOLDER} writes them.
 */
final class GeneratedSchemas {
  private static final int CHAIN = 4;
  private static final int UNCHANGED = 20;

  private enum Edit {
    NONE,
    DEFAULT,
    COLUMN
  }

  private final int tables;
  private final Map<Integer, Edit> edits = new HashMap<>();

  GeneratedSchemas(int tables) {
    this.tables = tables;
    for (int i = 0; i < Math.max(1, tables / UNCHANGED); i++) {
      int table = Math.min(i * UNCHANGED + UNCHANGED / 2 + i % CHAIN, tables - 1);
      edits.put(table, i % 2 == 0 ? Edit.DEFAULT : Edit.COLUMN);
    }
  }

  /** Writes {@code from} and {@code to} in SQL, Prisma's and Drizzle's language. */
  public static void main(String[] args) throws IOException {
    GeneratedSchemas schemas = new GeneratedSchemas(Integer.parseInt(args[0]));
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (boolean changed : new boolean[] {false, true}) {
      String name = changed ? "to" : "from";
      Files.writeString(folder.resolve(name + ".sql"), schemas.sql(changed));
      Files.writeString(folder.resolve(name + ".prisma"), schemas.prisma(changed));
      Files.writeString(folder.resolve(name + ".ts"), schemas.drizzle(changed));
    }
  }

  /** The schema in SQL. */
  String sql(boolean changed) {
    return text(changed, "", GeneratedSchemas::sqlTable);
  }

  /** The schema in Prisma's language. */
  String prisma(boolean changed) {
    String head =
        """
        datasource db {
          provider = "sqlite"
          url = "file:never-opened.db"
        }

        generator client {
          provider = "prisma-client"
          engineType = "client"
          output = "never-generated"
        }

        """;
    return text(changed, head, this::prismaModel);
  }

  /** The schema in TypeScript for Drizzle. */
  String drizzle(boolean changed) {
    String head =
        """
        import { sql } from "drizzle-orm";
        import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

        """;
    return text(changed, head, GeneratedSchemas::drizzleTable);
  }

  private interface Language {
    String table(int number, Edit edit);
  }

  private String text(boolean changed, String head, Language language) {
    StringBuilder text = new StringBuilder(head);
    for (int i = 0; i < tables; i++) {
      Edit edit = changed ? edits.getOrDefault(i, Edit.NONE) : Edit.NONE;
      text.append(language.table(i, edit)).append('\n');
    }
    return text.toString();
  }

  private static String sqlTable(int number, Edit edit) {
    String reference =
        number % CHAIN == 0
            ? ""
            : " REFERENCES \"t" + (number - 1) + "\" (\"id\") ON DELETE CASCADE";
    return """
    CREATE TABLE "t%1$d" (
      "id" INTEGER PRIMARY KEY NOT NULL,
      "parent_id" INTEGER%2$s,
      "code" TEXT NOT NULL,
      "name" TEXT NOT NULL,
      "status" TEXT NOT NULL DEFAULT '%3$s',
      "amount" INTEGER NOT NULL DEFAULT 0,
      "price" REAL,
      "note" TEXT,
      "active" INTEGER NOT NULL DEFAULT 1,
      "created_at" TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP%4$s
    );
    CREATE UNIQUE INDEX "t%1$d_code" ON "t%1$d" ("code");
    CREATE INDEX "t%1$d_name" ON "t%1$d" ("name", "status");
    """
        .formatted(
            number, reference, status(edit), edit == Edit.COLUMN ? ",\n  \"extra\" TEXT" : "");
  }

  private String prismaModel(int number, Edit edit) {
    String parent =
        number % CHAIN == 0
            ? ""
            : "  parent T%d? @relation(fields: [parent_id], references: [id], onDelete: Cascade)\n"
                .formatted(number - 1);
    boolean last = number + 1 == tables || (number + 1) % CHAIN == 0;
    String children = last ? "" : "  children T%d[]\n".formatted(number + 1);
    return """
    model T%1$d {
      id Int @id @default(autoincrement())
      parent_id Int?
      code String @unique(map: "t%1$d_code")
      name String
      status String @default("%2$s")
      amount Int @default(0)
      price Float?
      note String?
      active Boolean @default(true)
      created_at DateTime @default(now())
    %3$s%4$s%5$s  @@index([name, status], map: "t%1$d_name")
      @@map("t%1$d")
    }
    """
        .formatted(
            number, status(edit), edit == Edit.COLUMN ? "  extra String?\n" : "", parent, children);
  }

  private static String drizzleTable(int number, Edit edit) {
    String reference =
        number % CHAIN == 0
            ? ""
            : ".references(() => t%d.id, { onDelete: \"cascade\" })".formatted(number - 1);
    return """
    export const t%1$d = sqliteTable("t%1$d", {
      id: integer("id").primaryKey().notNull(),
      parentId: integer("parent_id")%2$s,
      code: text("code").notNull(),
      name: text("name").notNull(),
      status: text("status").notNull().default("%3$s"),
      amount: integer("amount").notNull().default(0),
      price: real("price"),
      note: text("note"),
      active: integer("active").notNull().default(1),
      createdAt: text("created_at").notNull().default(sql`CURRENT_TIMESTAMP`),%4$s
    }, (t) => [uniqueIndex("t%1$d_code").on(t.code), index("t%1$d_name").on(t.name, t.status)]);
    """
        .formatted(
            number,
            reference,
            status(edit),
            edit == Edit.COLUMN ? "\n  extra: text(\"extra\")," : "");
  }

  private static String status(Edit edit) {
    return edit == Edit.DEFAULT ? "open" : "new";
  }
}
