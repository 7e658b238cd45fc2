package io.github.d1maven.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.RehearsalException;
import io.github.d1maven.core.migrations.MigrationException;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.maven.report.ErrorText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResetDatabaseTest {

  private final SampleProject project;

  ResetDatabaseTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
  }

  private ResetDatabase.Result reset(String... seeds) {
    List<Path> files = Stream.of(seeds).map(project::file).toList();
    return project.with(
        opened ->
            ResetDatabase.run(
                opened,
                new ResetDatabase.Request(files, Confirmation.NONE),
                ApplyMigrations.Progress.NONE));
  }

  @Test
  void missingDatabaseIsBuilt() {
    project
        .migration("0001_a.sql", "CREATE TABLE t (a);")
        .write("seed.sql", "INSERT INTO t VALUES (1);");
    assertThat(reset("seed.sql")).isEqualTo(new ResetDatabase.Result(List.of("0001_a.sql"), 1, 0));
    assertThat(project.rows("SELECT a FROM t")).containsExactly("1");
  }

  @Test
  void everythingGoesButTheFile() throws Exception {
    project.migration(
        "0001_a.sql",
        """
        CREATE TABLE p (id INTEGER PRIMARY KEY AUTOINCREMENT, c REFERENCES c ON DELETE RESTRICT);
        CREATE TABLE c (id INTEGER PRIMARY KEY, p NOT NULL REFERENCES p ON DELETE SET NULL);
        CREATE VIEW v AS SELECT * FROM p;
        CREATE VIEW w AS SELECT * FROM v;
        CREATE TRIGGER t AFTER DELETE ON c BEGIN SELECT RAISE(ABORT, 'no'); END;
        CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN SELECT 1; END;
        CREATE VIRTUAL TABLE f USING fts5(a);
        """);
    reset();
    Object key = Files.readAttributes(project.database(), "unix:ino").get("ino");
    List<String> objects = project.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name");
    project.sql(
        "CREATE TABLE d1_migrations_backup (a)",
        "CREATE TABLE \"odd \"\" name\" (a REFERENCES nowhere)",
        "CREATE VIEW broken AS SELECT * FROM nowhere",
        "INSERT INTO p VALUES (41, 1)",
        "INSERT INTO c VALUES (1, 41), (2, 4711)",
        "INSERT INTO d1_migrations (name) VALUES ('0009_gone.sql')");
    reset();
    assertThat(project.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY name"))
        .isEqualTo(objects);
    assertThat(project.rows("SELECT id, name FROM d1_migrations")).containsExactly("1|0001_a.sql");
    assertThat(project.rows("SELECT * FROM sqlite_sequence")).containsExactly("d1_migrations|1");
    assertThat(Files.readAttributes(project.database(), "unix:ino").get("ino")).isEqualTo(key);
  }

  @Test
  void cloudflaresTableStays() throws Exception {
    project.migration("0001_a.sql", "-- nothing yet");
    project.sql("CREATE TABLE _cf_METADATA (key INTEGER PRIMARY KEY, value BLOB)");
    reset();
    assertThat(project.rows("SELECT name FROM sqlite_schema")).contains("_cf_METADATA");
  }

  @Test
  void missingFolderIsNoReasonToDropEverything() {
    project.sql("CREATE TABLE t (a)", "INSERT INTO t VALUES ('precious')");
    assertThatThrownBy(this::reset)
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            the migrations folder does not exist
              --> %s
              cause: a database rebuilt from it would be empty
              state: nothing was dropped
              help:  write the first migration:
                       create name=first_tables
              help:  or specify the folder: migrationsDir=<folder>"""
                .formatted(project.file("src/main/d1/migrations")));
    assertThat(project.rows("SELECT a FROM t")).containsExactly("precious");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "notes.txt", "0001_a.sql.off", "deeper/0001_a.sql"})
  void folderWithoutMigrationIsNoReasonToDropEverything(String file) throws Exception {
    Files.createDirectories(project.file("src/main/d1/migrations"));
    if (!file.isEmpty()) {
      project.migration(file, "CREATE TABLE u (a);");
    }
    project.sql("CREATE TABLE t (a)", "INSERT INTO t VALUES ('precious')");
    assertThatThrownBy(this::reset)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(
            """
            the migrations folder has no migrations
              --> %s
              cause: no file matches the pattern *.sql, and a database rebuilt from it would \
            be empty
              state: nothing was dropped
              help:  write the first migration:
            """
                .formatted(project.file("src/main/d1/migrations")));
    assertThat(project.rows("SELECT a FROM t")).containsExactly("precious");
  }

  @Test
  void brokenMigrationIsFoundBeforeAnythingIsDropped() {
    project.migration("0001_a.sql", "CREATE TABLE t (a);");
    reset();
    project.sql("INSERT INTO t VALUES ('precious')");
    project.migration("0002_b.sql", "CREATE INDEX i ON nowhere (a);");
    assertThatThrownBy(this::reset)
        .isInstanceOfSatisfying(
            RehearsalException.class,
            e ->
                assertThat(ErrorText.of(e).orElseThrow().text())
                    .isEqualTo(
                        """
                        no such table: main.nowhere
                          --> src/main/d1/migrations/0002_b.sql:1:19
                          1 | CREATE INDEX i ON nowhere (a);
                            |                   ^
                          state: the database is unchanged: this was a trial run in memory"""));
    assertThat(project.rows("SELECT a FROM t")).containsExactly("precious");
  }

  @Test
  void brokenSeedIsFoundBeforeAnythingIsDropped() {
    project
        .migration("0001_a.sql", "CREATE TABLE t (a);")
        .write("seed.sql", "INSERT INTO u VALUES (1);");
    reset();
    project.sql("INSERT INTO t VALUES ('precious')");
    assertThatThrownBy(() -> reset("seed.sql")).isInstanceOf(RehearsalException.class);
    assertThat(project.rows("SELECT a FROM t")).containsExactly("precious");
  }
}
