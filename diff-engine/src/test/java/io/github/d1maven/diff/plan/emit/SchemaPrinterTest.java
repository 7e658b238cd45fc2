package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.sql.SqlScript;
import org.junit.jupiter.api.Test;

class SchemaPrinterTest {
  @Test
  void printsATableInOneSpelling() {
    assertThat(
            print(
                """
                create table Orders (id integer primary key autoincrement, -- the number
                  [user id] INT constraint who references users on delete cascade
                    deferrable initially deferred,
                  total REAL not null on conflict fail default (1 + 2) check (total >= 0),
                  code TEXT collate nocase unique, loud AS (upper(code)) STORED) strict;
                """
                    .replace("INT ", "INTEGER ")
                    .replace("loud AS", "loud TEXT AS")))
        .isEqualTo(
            """
            CREATE TABLE "Orders" (
              "id" integer,
              "user id" INTEGER,
              "total" REAL NOT NULL ON CONFLICT FAIL DEFAULT (1 + 2),
              "code" TEXT COLLATE "nocase",
              "loud" TEXT GENERATED ALWAYS AS (upper(code)) STORED,
              PRIMARY KEY ("id" AUTOINCREMENT),
              UNIQUE ("code"),
              CHECK (total >= 0),
              CONSTRAINT "who" FOREIGN KEY ("user id") REFERENCES "users" ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
            ) STRICT;
            """);
  }

  @Test
  void writesADescendingRowidKeyWhereItIsNoAlias() {
    assertThat(print("CREATE TABLE t (a INTEGER PRIMARY KEY DESC, b)"))
        .isEqualTo("CREATE TABLE \"t\" (\n  \"a\" INTEGER PRIMARY KEY DESC,\n  \"b\"\n);\n");
  }

  @Test
  void printsAnIndexWithItsCollationsAndItsPredicate() {
    assertThat(
            print(
                """
                CREATE TABLE t (a COLLATE NOCASE, b);
                create unique index i on t (a, b desc, (a || b) collate rtrim, a || b collate rtrim) where b is not null;
                """))
        .endsWith(
            """
            CREATE UNIQUE INDEX "i" ON "t" (a COLLATE "NOCASE", b COLLATE "BINARY" DESC, (a || b) COLLATE "rtrim", (a || b collate rtrim) COLLATE "BINARY") WHERE b is not null;
            """);
  }

  @Test
  void leavesViewsAndTriggersToTheirAuthorButForBracketsThatWranglerMisreads() {
    assertThat(
            print(
                """
                CREATE TABLE t (a);
                CREATE VIEW [v 1] AS SELECT [a] AS [x;y`z] /* ; */ FROM t;
                CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;
                """))
        .endsWith(
            """
            CREATE VIEW [v 1] AS SELECT [a] AS `x;y``z` /* ; */ FROM t;
            CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;
            """);
  }

  private static String print(String sql) {
    return SchemaPrinter.print(
        new DiffEngine().read(SchemaSource.of(new SqlScript("schema.sql", sql))));
  }
}
