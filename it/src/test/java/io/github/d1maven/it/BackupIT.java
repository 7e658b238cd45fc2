package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.backup.BackupDatabase;
import io.github.d1maven.core.backup.EveryKind;
import io.github.d1maven.core.backup.RestoreBackup;
import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.dump.TableSummary;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.SqlFile;
import io.github.d1maven.diff.cases.RandomSchema;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What d1:backup writes is the same database after each of its loaders, on real workerd too. */
@NeedsNode
class BackupIT {

  private static final int ROWS = Boolean.getBoolean("d1.sweep") ? 200_000 : 20_000;

  /** Databases made up from seeds. */
  private static final int SEEDS = Boolean.getBoolean("d1.sweep") ? 300 : 8;

  private static final BackupDatabase.Progress QUIET =
      new BackupDatabase.Progress() {
        @Override
        public void written(String table, long rows) {}

        @Override
        public void repeated(String reason) {}
      };

  private static Peer peer;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    peer = Peer.start();
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  private static Function<Project, BackupDatabase.Result> backup(Path file) {
    var request = new BackupDatabase.Request(file, DumpScope.ALL, Instant.EPOCH, 1);
    return project -> BackupDatabase.run(project, request, QUIET);
  }

  /** All but the history, to which a restore adds itself. */
  private static List<TableSummary> tables(BackupDatabase.Result backup) {
    return backup.summary().tables().stream()
        .filter(table -> !table.name().equals("d1_maven_history"))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private void assertSame(BackupDatabase.Result loaded, BackupDatabase.Result original) {
    assertThat(tables(loaded)).isEqualTo(tables(original));
    assertThat(loaded.summary().schema()).isEqualTo(original.summary().schema());
  }

  /** A project whose local database was made by statements, foreign keys being off. */
  private TestProject project(String name, List<String> statements)
      throws SQLException, IOException {
    TestProject project = TestProject.empty(folder.resolve(name));
    Files.createDirectories(project.file().getParent());
    try (Connection connection = LocalD1.open(project.file());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
    return project;
  }

  private TestProject empty(String name) throws IOException {
    TestProject project = TestProject.empty(folder.resolve(name));
    Files.createDirectories(project.file().getParent());
    return project;
  }

  @Test
  void everyLoaderMakesTheSameOfEveryKindOfValue() throws Exception {
    TestProject source = project("source", EveryKind.statements(ROWS));
    Path file = folder.resolve("all.sql");
    BackupDatabase.Result original = source.with(backup(file));
    List<String> content = EveryKind.content(source::rows);

    TestProject restored = empty("restored");
    restored.with(project -> RestoreBackup.run(project, file, Confirmation.NONE));
    LocalD1.execute(folder.resolve("restored").toFile(), "DROP TABLE d1_maven_history");
    assertThat(EveryKind.content(restored::rows)).isEqualTo(content);

    TestProject wrangler = empty("wrangler");
    wrangler.wrangler().succeed("d1", "execute", "DB", "--local", "--file", file.toString());
    assertThat(EveryKind.content(wrangler::rows)).isEqualTo(content);
    assertSame(wrangler.with(backup(folder.resolve("wrangler.sql"))), original);

    var remote = new RemoteProject(folder.resolve("remote"), peer, "every-kind");
    remote.with(300, project -> RestoreBackup.run(project, file, Confirmation.NONE));
    assertSame(remote.with(300, backup(folder.resolve("remote.sql"))), original);

    TestProject shell = empty("shell");
    assertThat(loadIntoShell(file, shell.file())).as("sqlite3").isTrue();
    assertThat(EveryKind.content(shell::rows)).isEqualTo(content);
  }

  /** With sqlite3 if it is installed, otherwise statement by statement. */
  private static boolean loadIntoShell(Path file, Path database)
      throws IOException, InterruptedException, SQLException {
    Optional<Path> sqlite3 = Command.find("sqlite3");
    if (sqlite3.isEmpty()) {
      System.out.println("no sqlite3 on the PATH: the statements run one by one with JDBC instead");
      runEach(file, database);
      return true;
    }
    Process process =
        new ProcessBuilder(sqlite3.get().toString(), "-bail", database.toString())
            .redirectInput(file.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    return process.waitFor() == 0;
  }

  private static void runEach(Path file, Path database) throws SQLException {
    try (Connection connection = LocalD1.open(database);
        Statement statement = connection.createStatement();
        StatementSource.Cursor cursor = new SqlFile(file.toString(), file).open()) {
      for (SqlScript next = cursor.next(); next != null; next = cursor.next()) {
        statement.execute(next.text());
      }
    }
  }

  @Test
  void madeUpDatabasesAreTheSameAfterEveryLoader() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      var schema = new RandomSchema(2_000_000 + seed);
      TestProject source = madeUp("source" + seed, schema);
      Path file = folder.resolve(seed + ".sql.gz");
      BackupDatabase.Result original = source.with(backup(file));
      var remote = new RemoteProject(folder.resolve("remote" + seed), peer, "made-up-" + seed);
      remote.with(project -> RestoreBackup.run(project, file, Confirmation.NONE));
      BackupDatabase.Result there = remote.with(backup(folder.resolve(seed + "-remote.sql")));
      assertSame(there, original);
      TestProject shell = empty("shell" + seed);
      assertThat(loadIntoShell(folder.resolve(seed + "-remote.sql"), shell.file())).isTrue();
      assertSame(shell.with(backup(folder.resolve(seed + "-shell.sql"))), original);
    }
  }

  /** The rows that break no constraint. */
  private TestProject madeUp(String name, RandomSchema schema) throws SQLException, IOException {
    TestProject project = project(name, List.of());
    try (Connection connection = LocalD1.open(project.file());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(schema.sql());
      for (String row : schema.rows()) {
        try {
          statement.execute(row);
        } catch (SQLException e) {
          assertThat(e.getMessage())
              .containsAnyOf("constraint failed", "cannot store", "mismatch", "CONSTRAINT");
        }
      }
    }
    return project;
  }
}
