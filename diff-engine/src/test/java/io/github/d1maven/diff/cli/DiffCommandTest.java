package io.github.d1maven.diff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiffCommandTest extends CommandLine {
  private static final String USERS =
      "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);\n";
  private static final String PLAN =
      """
      -- Changes: table "users".

      -- Add column bio to table users
      ALTER TABLE "users" ADD COLUMN "bio" TEXT;
      """;

  @Test
  void equalSchemasPrintNothing() throws IOException {
    file("from.sql", USERS);
    file("to.sql", USERS.replace("TABLE users (", "TABLE \"users\"(\n"));
    assertThat(run("from.sql", "to.sql")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void aDifferencePrintsThePlan() throws IOException {
    file("from.sql", USERS);
    file("to.sql", USERS.replace("NULL)", "NULL, bio TEXT)"));
    assertThat(run("from.sql", "to.sql")).isEqualTo(new Run(2, PLAN, ""));
  }

  @Test
  void fixRewritesAMigrationThatLosesRows() throws IOException {
    file(
        "before.sql",
        USERS + "CREATE TABLE posts (user_id INTEGER REFERENCES users ON DELETE CASCADE);\n");
    file(
        "0002.sql",
        """
        CREATE TABLE n (id INTEGER PRIMARY KEY, email TEXT);
        INSERT INTO n SELECT * FROM users;
        DROP TABLE users;
        ALTER TABLE n RENAME TO users;
        """);
    Run run = run("--fix", "0002.sql", "before.sql");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lost before: table \"posts\" loses 3 of 3 rows\n");
    file("fixed.sql", run.out());
    assertThat(run("--fix", "fixed.sql", "before.sql")).isEqualTo(new Run(0, "", ""));
    String posts = "CREATE TABLE posts (user_id INTEGER REFERENCES users ON DELETE CASCADE);\n";
    file("all.sql", USERS + posts + run.out());
    file("after.sql", USERS.replace(" NOT NULL", "") + posts);
    assertThat(run("all.sql", "after.sql")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreFine() throws IOException {
    file("from.sql", "\uFEFF" + USERS.replace("\n", "\r\n"));
    file("to.sql", "\uFEFF-- users\r\n" + USERS.replace("NULL)", "NULL,\r\n bio TEXT)\r\n"));
    assertThat(run("from.sql", "to.sql")).isEqualTo(new Run(2, PLAN, ""));
  }

  @Test
  void foldersRunTheirSqlFilesInNameOrder() throws IOException {
    Files.createDirectory(folder.resolve("schema"));
    file("from.sql", USERS);
    file("schema/2_bio.sql", "ALTER TABLE users ADD bio TEXT");
    file("schema/1_users.sql", USERS);
    file("schema/notes.txt", "this is no SQL");
    assertThat(run("from.sql", "schema")).isEqualTo(new Run(2, PLAN, ""));
  }

  @Test
  void aRenameKeepsTheData() throws IOException {
    file("from.sql", USERS);
    file("to.sql", USERS.replace("email", "mail"));
    String renamed =
        """
        -- Rename column email of table users to mail.

        -- Rename column email of table users to mail
        ALTER TABLE "users" RENAME COLUMN "email" TO "mail";
        """;
    assertThat(run("from.sql", "to.sql", "--rename", "users.email=mail"))
        .isEqualTo(new Run(2, renamed, ""));
    assertThat(run("from.sql", "to.sql").err())
        .contains("if it was renamed, keep the data: --rename users.email=mail\n");
  }

  @Test
  void aCodeThatNoHazardHasIsRefused() throws IOException {
    file("from.sql", USERS);
    Run run = run("from.sql", "from.sql", "--allow", "D1-101,D1-999:users");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "unknown hazard \"D1-999:users\"\n  help:  use all, D1-102, D1-102:users or"
                + " D1-102:users.email, for example: --allow D1-102:users.email\n");
  }

  /** A table with all 100 columns has no room to copy the rowid, by which full text finds rows. */
  @Test
  void fullTextIsIndexedAgainWhereRowidsAreLost() throws IOException {
    String fill = "INSERT INTO \"words\" (\"words\") VALUES ('rebuild');";
    file("from.sql", wide(100, ""));
    file("to.sql", wide(100, " CHECK (body <> '')"));
    assertThat(run("from.sql", "to.sql").out()).contains("DROP TABLE \"wide\";", fill);
    file("from.sql", wide(99, ""));
    file("to.sql", wide(99, " CHECK (body <> '')"));
    assertThat(run("from.sql", "to.sql").out())
        .contains("DROP TABLE \"wide\";")
        .doesNotContain(fill);
  }

  private static String wide(int columns, String check) {
    StringBuilder sql = new StringBuilder("CREATE TABLE wide (body TEXT NOT NULL" + check);
    for (int i = 1; i < columns; i++) {
      sql.append(", c").append(i);
    }
    return sql + ");\nCREATE VIRTUAL TABLE words USING fts5 (body, content='wide');\n";
  }

  @Test
  void aSyntaxErrorNamesFileLineAndColumn() throws IOException {
    file("from.sql", USERS);
    file("to.sql", "CREATE TABLE t (\n  a REAL NOT NUL\n);\n");
    assertThat(run("from.sql", "to.sql"))
        .isEqualTo(
            new Run(
                1,
                "",
                """
                near "NUL": syntax error
                  --> to.sql:2:14
                  2 |   a REAL NOT NUL
                    |              ^
                """));
  }

  @Test
  void whatCannotBeReachedIsRefused() throws IOException {
    file("from.sql", "CREATE TABLE p (a PRIMARY KEY);\nCREATE TABLE c (p REFERENCES p);");
    file("to.sql", "CREATE TABLE c (p REFERENCES p);");
    Run run = run("from.sql", "to.sql", "--allow", "all");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("table \"c\" refers to table \"p\"")
        .contains("\n  help:  remove the foreign key");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    file("from.sql", USERS);
    assertThat(run("from.sql", "nowhere.sql"))
        .isEqualTo(new Run(1, "", "cannot read nowhere.sql\n  cause: the file does not exist\n"));
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    file("from.sql", USERS);
    Files.write(folder.resolve("to.sql"), new byte[] {'-', '-', (byte) 0xE9, '\n'});
    assertThat(run("from.sql", "to.sql"))
        .isEqualTo(new Run(1, "", "cannot read to.sql\n  cause: it is not UTF-8\n"));
  }

  @Test
  void wrongUsageSaysWhatIsWrongAndShowsTheHelp() throws IOException {
    String help = help();
    assertThat(run("from.sql"))
        .isEqualTo(new Run(1, "", "2 schemas are needed, 1 was given\n\n" + help));
    assertThat(run("a.sql", "b.sql", "--alow", "all").err())
        .isEqualTo("unknown option --alow\n\n" + help);
    assertThat(run("a.sql", "b.sql", "--allow").err())
        .isEqualTo("option --allow needs a value\n\n" + help);
    assertThat(run("a.sql", "b.sql", "--rename=users").err())
        .startsWith("invalid rename \"users\"\n  help:  write old_table=new_table");
  }

  @Test
  void theNumbersOfRowsDecideBetweenTheWaysToRebuild() throws IOException {
    String child =
        "CREATE TABLE c (p REFERENCES p (id) ON DELETE CASCADE);CREATE INDEX i ON c (p);";
    file("from.sql", "CREATE TABLE p (id INTEGER PRIMARY KEY, n);" + child);
    file("to.sql", "CREATE TABLE p (id INTEGER PRIMARY KEY, n DEFAULT 1);" + child);
    assertThat(run("from.sql", "to.sql", "--rows", "p=9,c=1").out()).contains("d1_new_c");
    assertThat(run("from.sql", "to.sql", "--rows=p=9,c=900").out())
        .doesNotContain("d1_new_c")
        .contains(
            "Side copy with key shift: table c is not touched (a closure rebuild writes 1,809 rows).");
    assertThat(run("from.sql", "to.sql", "--rows=p").err())
        .isEqualTo(
            "invalid number of rows \"p\"\n  help:  write table=number, for example:"
                + " --rows users=1000\n");
  }

  @Test
  void helpIsPrintedOnStandardOutput() throws IOException {
    assertThat(run("--help")).isEqualTo(new Run(0, help(), ""));
  }

  private static String help() throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "cli", "help.txt"));
  }
}
