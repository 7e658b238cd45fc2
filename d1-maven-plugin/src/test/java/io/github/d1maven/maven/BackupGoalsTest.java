package io.github.d1maven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.backup.BackupDatabase;
import io.github.d1maven.core.backup.Backups;
import io.github.d1maven.core.dump.DumpScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
final class BackupGoalsTest extends RunsGoals {

  BackupGoalsTest(@TempDir Path basedir) {
    super(basedir);
  }

  private void sample() {
    project.migration("0001_a.sql", "CREATE TABLE a (x);");
    project.sql(
        "CREATE TABLE a (x)",
        "INSERT INTO a VALUES (1), (2)",
        "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,"
            + " applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
        "INSERT INTO d1_migrations (name) VALUES ('0001_a.sql')");
  }

  @Test
  @InjectMojo(goal = "backup")
  void backupWritesAFileOfItsOwnIntoAFolderThatGitIgnores(BackupMojo mojo) throws Exception {
    sample();
    List<String> lines = run(mojo);
    Path folder = project.file("backups");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names).hasSize(2).first().isEqualTo(".gitignore");
      assertThat(names.get(1)).matches("DB-local-\\d{8}T\\d{6}Z\\.sql\\.gz");
      assertThat(lines.get(1))
          .matches("wrote backups/" + names.get(1) + ": 2 tables, 3 rows, \\d+ bytes");
    }
    JsonNode result = ReportSchema.read(project.file("target/d1/backup.json")).path("result");
    assertThat(result.path("tables").findValuesAsText("name"))
        .containsExactly("a", "d1_migrations");
    assertThat(result.path("tables").findValuesAsText("rows")).containsExactly("2", "1");
    assertThat(result.path("source").asText()).isEqualTo("local database DB");
  }

  @Test
  @InjectMojo(goal = "backup")
  @MojoParameter(name = "file", value = "a.sql")
  void backupOverwritesNothing(BackupMojo mojo) throws Exception {
    sample();
    run(mojo);
    byte[] before = Files.readAllBytes(project.file("a.sql"));
    assertFails(
        mojo,
        """
        the file a.sql already exists
          --> %s
          state: no backup was written
          help:  choose another file, or remove that one"""
            .formatted(project.file("a.sql")));
    assertThat(project.file("a.sql")).hasBinaryContent(before);
  }

  @Test
  @InjectMojo(goal = "backup")
  @MojoParameter(name = "file", value = "../a.sql")
  void backupDoesNotLeaveTheProjectByARelativePath(BackupMojo mojo) {
    Path outside = project.basedir().resolveSibling("a.sql");
    assertFails(
        mojo,
        """
        the file ../a.sql is outside the project
          cause: a relative path must stay in %s
          help:  if that is intended, add: -Dd1.file=%s"""
            .formatted(project.basedir(), outside));
  }

  @Test
  @InjectMojo(goal = "backup")
  @MojoParameter(name = "exclude", value = "order")
  void backupNamesTheTableThatWasMeant(BackupMojo mojo) {
    project.sql("CREATE TABLE orders (x)", "CREATE TABLE other (x)");
    assertFails(
        mojo,
        """
        the database has no table "order" to back up or to leave out
          cause: its tables are orders, other
          help:  did you mean: -Dd1.backup.exclude=orders""");
  }

  @Test
  @InjectMojo(goal = "backup")
  @MojoParameter(name = "content", value = "rows")
  void backupNamesTheValuesOfContent(BackupMojo mojo) {
    assertFails(
        mojo,
        """
        unknown value "rows" of backup.content
          cause: the values are all, schema and data
          help:  for example: -Dd1.backup.content=schema""");
  }

  @Test
  @InjectMojo(goal = "restore")
  @MojoParameter(name = "file", value = "a.sql")
  void restoreMakesTheDatabaseWhatTheFileContains(RestoreMojo mojo) throws Exception {
    sample();
    project.with(
        opened ->
            BackupDatabase.run(
                opened,
                new BackupDatabase.Request(
                    project.file("a.sql"), DumpScope.ALL, SampleProject.NOW, 1),
                Backups.QUIET));
    project.sql("DELETE FROM a", "CREATE TABLE b (x)");
    assertThat(run(mojo))
        .contains(
            "restored a.sql: 2 tables, 3 rows, read from local database DB at 2026-11-27T11:45:00Z;"
                + " the migrations are now:",
            "1 applied, 0 pending");
    assertThat(project.rows("SELECT x FROM a")).containsExactly("1", "2");
    assertThat(project.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"))
        .containsExactly("0");
    assertThat(project.rows("SELECT event, name FROM d1_maven_history"))
        .containsExactly("restore|a.sql");
    JsonNode result = ReportSchema.read(project.file("target/d1/restore.json")).path("result");
    assertThat(result.path("replaced").asBoolean()).isTrue();
  }

  @Test
  @InjectMojo(goal = "restore")
  @MojoParameter(name = "file", value = "a.sql")
  @MojoParameter(name = "bookmark", value = "0000")
  void restoreTakesOneTarget(RestoreMojo mojo) {
    assertFails(
        mojo,
        """
        several target states were given
          cause: given were a bookmark and a file
          state: nothing was changed
          help:  give a bookmark: -Dd1.bookmark=<bookmark>
          help:  or a time: -Dd1.timestamp=2026-11-22T14:00:00Z
          help:  or a backup: -Dd1.file=<file>""");
  }

  @Test
  @InjectMojo(goal = "restore")
  @MojoParameter(name = "file", value = "a.sql")
  void restoreNeedsTheFile(RestoreMojo mojo) {
    assertFails(
        mojo,
        """
        there is no file a.sql
          cause: looked for %s
          state: nothing was changed
          help:  check the path, which is relative to the project's directory"""
            .formatted(project.file("a.sql")));
  }

  @Test
  @InjectMojo(goal = "restore")
  @MojoParameter(name = "file", value = "dump.sql")
  void restoreTellsWhatToDoWithAnotherFile(RestoreMojo mojo) {
    project.write("dump.sql", "PRAGMA defer_foreign_keys=TRUE;\nCREATE TABLE a (x);\n");
    assertFails(
        mojo,
        """
        dump.sql is not a backup that can be restored
          cause: it does not begin with the header of one
          state: nothing was changed
          help:  to run the statements of an SQL file on the database:
                   mvn d1:seed -Dd1.seed=dump.sql -Dd1.seed.clear=false
          help:  or load it with wrangler d1 execute --file""");
  }
}
