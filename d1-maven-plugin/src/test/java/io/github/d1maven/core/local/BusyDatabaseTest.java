package io.github.d1maven.core.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.diff.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BusyDatabaseTest {

  private static final Migration MIGRATION =
      new Migration("0001_a.sql", List.of(SqlStatement.of("CREATE TABLE t (a)")));

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("f0.sqlite");
  }

  private LocalDatabase open(Duration patience) {
    var identity = new DatabaseIdentity(Target.LOCAL, "DB", "f0.sqlite");
    return LocalDatabase.open(
        identity, file(), new Ledger("d1_migrations"), Recorder.OFF, patience);
  }

  private Connection otherWriter() throws SQLException {
    Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
    try (var statement = other.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("BEGIN IMMEDIATE");
    }
    return other;
  }

  @Test
  void otherWriterIsReported() throws Exception {
    try (Connection other = otherWriter();
        Database database = open(Duration.ofMillis(50))) {
      assertThat(other.isClosed()).isFalse();
      assertThatThrownBy(() -> database.apply(MIGRATION))
          .isInstanceOf(DatabaseException.class)
          .hasMessage(
              """
              the local database DB is busy: another process is writing to it
                cause: [SQLITE_BUSY] The database file is locked (database is locked)
                state: nothing was changed
                help:  wait for the other process, such as wrangler dev or another build, or stop it,
                       then try again; the file is f0.sqlite""");
      assertThat(database.read()).isEqualTo(Snapshot.EMPTY);
    }
  }

  @Test
  void otherWriterIsWaitedFor() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (Connection other = otherWriter()) {
      Future<Optional<AppliedMigration>> applied =
          executor.submit(
              () -> {
                try (Database database = open(Duration.ofSeconds(30))) {
                  return database.apply(MIGRATION);
                }
              });
      Thread.sleep(200);
      assertThat(applied).isNotDone();
      try (var statement = other.createStatement()) {
        statement.execute("COMMIT");
      }
      assertThat(applied.get(30, SECONDS)).isEmpty();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void threadsOfOneBuildTakeTurns() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    var started = new CountDownLatch(1);
    try {
      Future<Snapshot> second;
      try (Database first = open(LocalDatabase.BUSY_TIMEOUT)) {
        second =
            executor.submit(
                () -> {
                  started.countDown();
                  try (Database database = open(LocalDatabase.BUSY_TIMEOUT)) {
                    return database.read();
                  }
                });
        assertThat(started.await(30, SECONDS)).isTrue();
        Thread.sleep(100);
        assertThat(second).isNotDone();
        first.apply(MIGRATION);
      }
      assertThat(second.get(30, SECONDS).appliedNames()).containsExactly("0001_a.sql");
    } finally {
      executor.shutdownNow();
    }
  }
}
