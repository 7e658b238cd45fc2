package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.database.DatabaseException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Somebody else writes to the local database. */
@Isolated("has time limits")
class BusyDatabaseIT {

  private static final Duration A_MOMENT = Duration.ofMillis(1500);

  @TempDir Path folder;

  private TestProject project;

  @BeforeEach
  void database() {
    project = TestProject.empty(folder);
    project.write("migrations/0001_first.sql", "CREATE TABLE first (x);\n");
    project.apply();
    project.write("migrations/0002_second.sql", "CREATE TABLE second (x);\n");
  }

  @Test
  void aShortWriteOfOthersIsWaitedFor() throws Exception {
    try (Connection writer = LocalD1.open(project.file());
        Statement statement = writer.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("INSERT INTO first VALUES ('theirs')");
      Instant start = Instant.now();
      CompletableFuture<?> ours = CompletableFuture.runAsync(() -> project.apply());
      TimeUnit.MILLISECONDS.sleep(A_MOMENT.toMillis());
      assertThat(ours).isNotDone();
      statement.execute("COMMIT");
      ours.get(10, TimeUnit.SECONDS);
      assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(A_MOMENT);
    }
    assertThat(project.rows("SELECT x FROM first")).containsExactly("theirs");
    assertThat(project.status()).hasSize(2).allMatch(line -> line.startsWith("APPLIED"));
  }

  @Test
  void aLongWriteOfOthersIsReportedAndNothingIsChanged() throws Exception {
    try (Connection writer = LocalD1.open(project.file());
        Statement statement = writer.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(project::apply)
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("is busy: another process is writing to it");
      assertThat(project.status()).last().asString().startsWith("PENDING 0002_second.sql");
      statement.execute("ROLLBACK");
    }
    assertThat(project.apply()).containsExactly("0002_second.sql");
  }
}
