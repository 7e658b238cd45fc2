package io.github.d1maven.diff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

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
