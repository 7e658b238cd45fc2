package io.github.d1maven.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.core.project.ScriptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckProjectTest {
  private static final String TABLES =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
      CREATE TABLE posts (
        id INTEGER PRIMARY KEY,
        user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
      );
      CREATE INDEX posts_user ON posts (user_id);
      """;
  private static final String REBUILD =
      """
      CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER);
      INSERT INTO n (id, name) SELECT id, name FROM users;
      DROP TABLE users;
      ALTER TABLE n RENAME TO users;
      """;

  @TempDir private Path basedir;
  private List<String> accept = List.of();
  private List<Path> own = List.of();
  private boolean update;

  private void write(String path, String text) {
    try {
      Path file = basedir.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String path) {
    try {
      return Files.readString(basedir.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Finding> check() {
    Path schema = basedir.resolve("schema.sql");
    ProjectFiles project =
        new ProjectFiles(
            MigrationsFolder.of(basedir, Path.of("migrations"), null, () -> Instant.EPOCH),
            new ScriptFiles(basedir),
            new Ledger("d1_migrations"));
    return CheckProject.run(
        project,
        new CheckProject.Request(
            Files.exists(schema) ? List.of(schema) : List.of(),
            basedir.resolve("tests"),
            own,
            List.of(),
            accept,
            update));
  }

  private List<String> findings() {
    return check().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(
            finding ->
                finding.severity().word()
                    + " "
                    + finding.rule().code()
                    + " "
                    + finding.place()
                    + " "
                    + finding.hit().fact())
        .toList();
  }

  @Test
  void nothingIsFoundInAProjectThatIsInOrder() {
    write("migrations/0001_first.sql", TABLES);
    write("schema.sql", TABLES);
    assertThat(findings()).isEmpty();
  }

  @Test
  void everythingIsFoundAtOnce() {
    write("migrations/0001_first.sql", TABLES);
    update = true;
    check();
    update = false;
    write("migrations/0001_first.sql", TABLES + "-- later\n");
    write("migrations/0002_rebuild.sql", REBUILD);
    write("migrations/0002_more.sql", "CREATE TABLE more (id INTEGER PRIMARY KEY);\n");
    write("schema.sql", TABLES);
    write("tests/names.test.sql", "SELECT id, name FROM users ORDER BY id;\n");
    write("tests/0009_no.before.sql", "");
    assertThat(findings())
        .containsExactly(
            "error D1-L101 migrations/0002_rebuild.sql:3:1 table \"posts\" loses 3 of 3 rows",
            "error D1-C101 migrations/0001_first.sql the migration was changed after it was"
                + " recorded",
            "warning D1-C110 migrations/0002_more.sql the migration has no line in d1.sum",
            "warning D1-C110 migrations/0002_rebuild.sql the migration has no line in d1.sum",
            "error D1-C103 migrations/0002_rebuild.sql several migrations have the number 2:"
                + " 0002_more.sql, 0002_rebuild.sql",
            "error D1-C104 schema.sql the migrations yield another schema than the declared one:"
                + " table \"users\", table \"more\"",
            "error D1-C108 tests/0009_no.before.sql the rows are for no migration",
            "error D1-C107 tests/names.test.sql:1:1 the assertion returned 3 rows, the first: 1,"
                + " name 1");
  }

  @Test
  void aRemovedMigrationIsFound() {
    write("migrations/0001_first.sql", TABLES);
    write("migrations/0002_more.sql", "CREATE TABLE more (id INTEGER PRIMARY KEY);\n");
    update = true;
    assertThat(findings()).isEmpty();
    update = false;
    basedir.resolve("migrations/0002_more.sql").toFile().delete();
    assertThat(findings())
        .containsExactly(
            "error D1-C102 migrations/0002_more.sql the migration is recorded in d1.sum but"
                + " missing");
    update = true;
    assertThat(findings()).isEmpty();
  }

  @Test
  void anAcceptedFindingIsAWarningFromThenOn() {
    write("migrations/0001_first.sql", TABLES);
    write("migrations/0002_rebuild.sql", REBUILD);
    accept = List.of("D1-L101:0002_rebuild.sql");
    assertThat(findings()).singleElement().asString().startsWith("warning D1-L101");
    accept = List.of();
    assertThat(findings()).singleElement().asString().startsWith("warning D1-L101");
    accept = List.of("D1-L101:0001_first.sql");
    assertThatThrownBy(this::check)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is no finding \"D1-L101:0001_first.sql\" to accept");
  }

  @Test
  void rowsAndAssertionsOfAMigrationAreRun() {
    write("migrations/0001_first.sql", TABLES);
    write(
        "migrations/0002_split.sql",
        """
        ALTER TABLE users ADD COLUMN last TEXT;
        UPDATE users SET last = substr(name, instr(name, ' ') + 1) WHERE true;
        """);
    write("tests/0002_split.before.sql", "INSERT INTO users VALUES (1, 'Ada Lovelace');");
    write("tests/0002_split.test.sql", "SELECT * FROM users WHERE last <> 'Lovelace';");
    assertThat(findings()).isEmpty();
    write("tests/0002_split.test.sql", "SELECT last FROM users WHERE id = 1;");
    assertThat(findings())
        .containsExactly(
            "error D1-C107 tests/0002_split.test.sql:1:1 the assertion returned a row: Lovelace");
    write("tests/0002_split.before.sql", "INSERT INTO nobody VALUES (1);");
    assertThat(findings())
        .containsExactly("error D1-C108 tests/0002_split.before.sql:1:13 no such table: nobody");
  }

  @Test
  void aMigrationThatStopsOverItsOwnRowsIsAnErrorAndItsAssertionsAreNotRun() {
    write("migrations/0001_first.sql", TABLES);
    write("migrations/0002_unique.sql", "CREATE UNIQUE INDEX names ON users (name);\n");
    write("tests/0002_unique.before.sql", "INSERT INTO users VALUES (1, 'a'), (2, 'a');");
    write("tests/0002_unique.test.sql", "SELECT 1;");
    assertThat(findings())
        .contains(
            "error D1-C105 migrations/0002_unique.sql:1:1 the migration stops over the rows of"
                + " tests/0002_unique.before.sql: UNIQUE constraint failed: users.name",
            "error D1-C107 tests/0002_unique.test.sql the assertions were not run, because"
                + " 0002_unique.sql stops");
  }

  @Test
  void anAcceptedMigrationIsRecorded() {
    write("migrations/0001_first.sql", TABLES);
    write("migrations/0002_rebuild.sql", REBUILD);
    accept = List.of("D1-L101:0002_rebuild.sql");
    check();
    accept = List.of();
    write("migrations/0002_rebuild.sql", REBUILD + "-- later\n");
    assertThat(findings())
        .contains(
            "error D1-C101 migrations/0002_rebuild.sql the migration was changed after it was"
                + " recorded");
  }

  @Test
  void aConflictInTheChecksumsIsExplainedOnceAndHidesNothing() {
    write("migrations/0001_first.sql", TABLES);
    update = true;
    check();
    update = false;
    String sums = read("migrations/d1.sum");
    String other = sums.replace("0001_first", "0002_rebuild").replaceAll("^[0-9a-f]{4}", "0000");
    write("migrations/0002_rebuild.sql", REBUILD);
    write(
        "migrations/d1.sum",
        sums + "<<<<<<< HEAD\n" + other + "||||||| 0a1b2c3\n=======\nhello\n>>>>>>> branch\n");
    assertThat(findings())
        .containsExactly(
            "error D1-L101 migrations/0002_rebuild.sql:3:1 table \"posts\" loses 3 of 3 rows",
            "error D1-C111 migrations/d1.sum line 2: the checksums have a merge conflict: two"
                + " branches added or changed migrations",
            "error D1-C111 migrations/d1.sum line 6: a line is neither a checksum nor an accepted"
                + " finding: found \"hello\"",
            "error D1-C101 migrations/0002_rebuild.sql the migration was changed after it was"
                + " recorded");
    update = true;
    assertThatThrownBy(this::check)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the checksums have a merge conflict")
        .hasMessageContaining("keep the lines of both");
  }

  @Test
  void aMigrationWithoutAChecksumIsAWarningOnceThereAreChecksums() {
    write("migrations/0001_first.sql", TABLES);
    assertThat(findings()).isEmpty();
    update = true;
    assertThat(findings()).isEmpty();
    update = false;
    write("migrations/0002_more.sql", "CREATE TABLE more (id INTEGER PRIMARY KEY);\n");
    assertThat(findings())
        .containsExactly(
            "warning D1-C110 migrations/0002_more.sql the migration has no line in d1.sum");
  }

  @Test
  void anSqlFileThatIsNoTestIsNotIgnoredInSilence() {
    write("migrations/0001_first.sql", TABLES);
    write("tests/0001_first.tests.sql", "SELECT 1;");
    write("tests/readme.md", "");
    assertThat(findings())
        .containsExactly("warning D1-C109 tests/0001_first.tests.sql this file is not run");
  }

  @Test
  void aMigrationThatIsNoTextDoesNotHideTheOthers() throws IOException {
    write("migrations/0001_first.sql", TABLES);
    write("migrations/0002_rebuild.sql", REBUILD);
    write("migrations/0003_latin.sql", "");
    write("migrations/0004_pragma.sql", "BEGIN;\n");
    Files.write(basedir.resolve("migrations/0003_latin.sql"), new byte[] {'-', '-', (byte) 0xE4});
    assertThat(findings())
        .containsExactly(
            "error D1-L101 migrations/0002_rebuild.sql:3:1 table \"posts\" loses 3 of 3 rows",
            "error D1-L106 migrations/0003_latin.sql migration migrations/0003_latin.sql is not"
                + " UTF-8 text: byte 0xE4 at offset 2, line 1",
            "error D1-L102 migrations/0004_pragma.sql:1:1 a migration already runs as one"
                + " transaction; remove BEGIN");
  }

  @Test
  void aRuleOfTheProjectThatCannotRunDoesNotHideTheOthers() {
    write("migrations/0001_first.sql", TABLES);
    write("migrations/0002_rebuild.sql", REBUILD);
    write("lint/A.sql", "SELECT nope FROM tables;");
    write("lint/B.sql", "SELECT 'seen ' || name AS message, name AS object FROM tables;");
    own = List.of(basedir.resolve("lint/A.sql"), basedir.resolve("lint/B.sql"));
    assertThat(findings())
        .containsExactly(
            "warning B migrations/0001_first.sql:2:1 seen posts",
            "error D1-L101 migrations/0002_rebuild.sql:3:1 table \"posts\" loses 3 of 3 rows",
            "warning B migrations/0002_rebuild.sql:4:1 seen users",
            "error A lint/A.sql:1:8 no such column: nope");
  }
}
