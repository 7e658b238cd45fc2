package io.github.d1maven.diff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that delete data: refused, and what it takes to have them. */
class DiffCommandRefusalTest extends CommandLine {
  private static final String USERS =
      "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);\n";

  @Test
  void whatDeletesDataIsRefusedWithTheTextToAdd() throws IOException {
    dropTwo();
    assertThat(run("from.sql", "to.sql"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                [D1-102] dropping column "email" of table "users" deletes its data
                [D1-101] dropping table "old" deletes its rows
                  cause: the declared schema does not have it
                  state: nothing was written
                  help:  to delete this data, add: --allow D1-102:users.email,D1-101:old
                  see:   docs/hazards.md#d1-102
                """));
  }

  @Test
  void aForeignKeyToNoTableIsNamed() throws IOException {
    file("from.sql", "CREATE TABLE t (a, x REFERENCES nix (q));\n");
    file("to.sql", "CREATE TABLE t (a CHECK (a > 0), x REFERENCES nix (q));\n");
    assertThat(run("from.sql", "to.sql"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                cannot copy the rows of table "t"
                  cause: its foreign key (x) refers to table "nix", which is not in the declared schema;
                         SQLite cannot insert rows into a table with such a key
                  help:  declare table "nix", or remove the foreign key
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CREATE UNIQUE INDEX x", "CREATE VIRTUAL TABLE docs", "CREATE TRIGGER", "CREATE"})
  void aStatementThatIsCutOffIsAnErrorWithAPlace(String sql) throws IOException {
    file("from.sql", USERS);
    file("to.sql", USERS + sql);
    Run run = run("from.sql", "to.sql");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("--> to.sql:2:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "=", "users", "users="})
  void noNumbersOfRowsAreAnError(String rows) throws IOException {
    file("from.sql", USERS);
    file("to.sql", USERS);
    assertThat(run("from.sql", "to.sql", "--rows=" + rows).err())
        .startsWith("invalid number of rows \"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIRTUAL TABLE f USING fts5 (a, content=nowhere);",
        "CREATE VIRTUAL TABLE f USING fts5 (a, content=users);",
        "CREATE VIEW v AS SELECT 1 AS b; CREATE VIRTUAL TABLE f USING fts5 (a, content=v);",
        "CREATE VIRTUAL TABLE f USING fts5 (email, content=users, content_rowid=nr);",
      })
  void aFullTextIndexOfWhatIsMissingIsRefused(String sql) throws IOException {
    file("from.sql", USERS);
    file("to.sql", USERS + sql);
    assertThat(run("from.sql", "to.sql").err())
        .startsWith("virtual table \"f\" cannot index its content\n  cause: no such ");
  }

  @Test
  void aViewThatWouldBreakIsRefusedWithItsPlaceAndAllowedOnlyByItsCode() throws IOException {
    file(
        "from.sql",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT);\nCREATE VIEW v AS SELECT a FROM t;");
    file("to.sql", "CREATE TABLE t (id INTEGER PRIMARY KEY);\nCREATE VIEW v AS SELECT a FROM t;");
    assertThat(run("from.sql", "to.sql", "--allow", "all"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                [D1-104] view "v" does not compile, so every statement that uses it fails: no such column: a
                  --> to.sql:2:25
                  2 | CREATE VIEW v AS SELECT a FROM t;
                    |                         ^
                  state: nothing was written
                  help:  declare what is missing, or correct or remove what needs it
                  help:  to plan it anyway, add: --allow D1-104:v
                  see:   docs/hazards.md#d1-104
                """));
    assertThat(run("from.sql", "to.sql", "--allow", "D1-102,D1-104:v").status()).isEqualTo(2);
  }

  @Test
  void severalThatBreakAreListedWithTheirPlaces() throws IOException {
    file("from.sql", "CREATE TABLE t (a);\nCREATE TABLE gone (a);");
    file(
        "to.sql",
        """
        CREATE TABLE t (a, b REFERENCES nix);
        CREATE TRIGGER ti AFTER INSERT ON t BEGIN
          DELETE FROM missing;
        END;
        """);
    assertThat(run("from.sql", "to.sql").err())
        .isEqualTo(
            """
            [D1-101] dropping table "gone" deletes its rows
            [D1-104] to.sql:1:22: foreign key (b) of table "t" refers to table "nix", which does not exist, so no row can be inserted into table "t"
            [D1-104] to.sql:3:15: trigger "ti" does not compile, so every statement that fires it fails: no such table: main.missing
              cause: the declared schema does not have it
              state: nothing was written
              help:  declare what is missing, or correct or remove what needs it
              help:  to plan it anyway, add: --allow D1-101:gone,D1-104:t.b,D1-104:t.ti
              see:   docs/hazards.md#d1-101
            """);
  }

  @Test
  void whatWasBrokenBeforeIsAWarning() throws IOException {
    String broken = "CREATE TABLE u (z, y REFERENCES nix);\nCREATE VIEW v AS SELECT a FROM u;\n";
    file("from.sql", "CREATE TABLE t (a, \" ADD COLUMN \" TEXT);\n" + broken);
    file("to.sql", "CREATE TABLE t (a);\n" + broken);
    Run run = run("from.sql", "to.sql", "--allow", "D1-102");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            warning: D1-303 foreign key (y) of table "u" refers to table "nix", which does not exist, so no row can be inserted into table "u"
            warning: D1-303 view "v" does not compile, so every statement that uses it fails: no such column: a
            """);
  }

  @Test
  void aNewColumnThatKnownRowsForbidIsRefused() throws IOException {
    file("from.sql", "CREATE TABLE t (a);\nCREATE TABLE p (k PRIMARY KEY);");
    file(
        "to.sql",
        """
        CREATE TABLE t (
          a,
          b INT CONSTRAINT filled NOT NULL ON CONFLICT FAIL,
          c INT NOT NULL REFERENCES p
        );
        CREATE TABLE p (k PRIMARY KEY);
        """);
    assertThat(run("from.sql", "to.sql", "--rows", "t=3"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                [D1-201] t has 3 rows, and its new column b is NOT NULL without a DEFAULT
                [D1-201] t has 3 rows, and its new column c is NOT NULL without a DEFAULT
                  cause: the migration would fail
                  state: nothing was written
                  help:  give it a DEFAULT
                           "b" INT NOT NULL DEFAULT 0
                           c INT NOT NULL REFERENCES p DEFAULT <value>
                  help:  or declare it without NOT NULL now
                           "b" INT
                           c INT REFERENCES p
                         then write a migration that fills it
                           UPDATE "t" SET "b" = 0 WHERE "b" IS NULL;
                           UPDATE "t" SET "c" = <value> WHERE "c" IS NULL;
                         and declare NOT NULL when that is applied
                  help:  if the databases that will run it have no such rows, add: --allow D1-201:t.b,D1-201:t.c
                  see:   docs/hazards.md#d1-201
                """));
    for (List<String> options :
        List.of(
            List.<String>of(),
            List.of("--rows", "t=0"),
            List.of("--rows", "t=3", "--allow", "D1-201"))) {
      List<String> arguments = new java.util.ArrayList<>(List.of("from.sql", "to.sql"));
      arguments.addAll(options);
      assertThat(run(arguments.toArray(String[]::new)).status())
          .as(options.toString())
          .isEqualTo(2);
    }
  }

  @Test
  void whatIsStillRefusedIsToldAlone() throws IOException {
    dropTwo();
    assertThat(run("from.sql", "to.sql", "--allow", "D1-102").err())
        .isEqualTo(
            """
            [D1-101] dropping table "old" deletes its rows
              cause: the declared schema does not have it
              state: nothing was written
              help:  to delete this data, add: --allow D1-101:old
              see:   docs/hazards.md#d1-101
            """);
  }

  @Test
  void noMoreThanTenAreListedButAllCanBePasted() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      tables.append("CREATE TABLE t").append(i).append(" (a);\n");
    }
    file("from.sql", tables.toString());
    file("to.sql", "");
    String err = run("from.sql", "to.sql").err();
    assertThat(err).contains("\"t10\" deletes its rows\nand 2 more\n").contains("D1-101:t12\n");
    assertThat(err).doesNotContain("\"t11\"");
  }

  @Test
  void allowedByEachSpellingItIsPlanned() throws IOException {
    dropTwo();
    for (String allow :
        List.of("all", "D1-101,D1-102", "d1-102:USERS.email, D1-101:old", "D1-102:users,d1-101")) {
      Run run = run("--allow", allow, "from.sql", "to.sql");
      assertThat(run.status()).as(allow).isEqualTo(2);
      assertThat(run.out()).contains("DROP TABLE \"old\"").contains("DROP COLUMN \"email\"");
      assertThat(run("from.sql", "to.sql", "--allow=" + allow)).isEqualTo(run);
    }
  }

  private void dropTwo() throws IOException {
    file("from.sql", USERS + "CREATE TABLE old (a);\n");
    file("to.sql", USERS.replace(", email TEXT NOT NULL", ""));
  }
}
