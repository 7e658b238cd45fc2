package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.database.AppliedMigration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several builds that apply the same migrations at the same time. */
@NeedsNode
class RemoteRunnersIT {

  private static final int RUNNERS = 8;
  private static final int MIGRATIONS = 20;

  @Test
  void eachMigrationIsAppliedByOneRunner(@TempDir Path folder) throws Exception {
    try (Peer peer = Peer.start()) {
      var project = new RemoteProject(folder, peer, "runners");
      project.migration(
          "0001_m.sql", "CREATE TABLE steps (migration); INSERT INTO steps VALUES (1);");
      for (int i = 2; i <= MIGRATIONS; i++) {
        project.migration(
            "%04d_m.sql".formatted(i),
            "INSERT INTO steps VALUES (%d);\n".formatted(i) + (i % 7 == 0 ? imported(i) : ""));
      }
      // All have read what is pending before the first of them goes on.
      peer.fault("[{\"kind\":\"slow\",\"path\":\"bookmark\",\"ms\":1000,\"times\":8}]");
      List<AppliedMigration> byOthers = Collections.synchronizedList(new ArrayList<>());
      List<String> applied = runAtOnce(project, byOthers);

      assertThat(applied).hasSize(MIGRATIONS).doesNotHaveDuplicates();
      assertThat(byOthers)
          .hasSize((RUNNERS - 1) * MIGRATIONS)
          .allMatch(
              record -> record.appliedAt().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
      assertThat(project.query("SELECT migration FROM steps ORDER BY rowid")).hasSize(MIGRATIONS);
      assertThat(project.query("SELECT count(*), count(DISTINCT name) FROM d1_migrations"))
          .containsExactly(MIGRATIONS + "|" + MIGRATIONS);
      MigrationStatus.Result status = project.with(MigrationStatus::run);
      assertThat(status.count(MigrationStatus.State.APPLIED)).isEqualTo(MIGRATIONS);
      assertThat(status.count(MigrationStatus.State.PENDING)).isZero();
      assertThat(project.wrangler("d1", "migrations", "list", "DB", "--remote").text())
          .contains("No migrations to apply!");
      System.out.printf(
          "%d runners, %d migrations: %d applied, each by one; %d times heard that it was another%n",
          RUNNERS, MIGRATIONS, applied.size(), byOthers.size());
    }
  }

  /** A trigger of the kind that is imported. */
  private static String imported(int number) {
    return "CREATE TABLE t%1$d (x); CREATE TRIGGER r%1$d AFTER INSERT ON t%1$d begin SELECT 1; end;"
        .formatted(number);
  }

  /** Returns what all of them together applied; they read before one of them writes. */
  private static List<String> runAtOnce(RemoteProject project, List<AppliedMigration> byOthers)
      throws Exception {
    var start = new CyclicBarrier(RUNNERS);
    Callable<List<String>> runner =
        () -> {
          start.await();
          return project.with(opened -> ApplyMigrations.run(opened, hearing(byOthers)).applied());
        };
    var executor = Executors.newFixedThreadPool(RUNNERS);
    try {
      List<String> applied = new ArrayList<>();
      for (Future<List<String>> run : executor.invokeAll(Collections.nCopies(RUNNERS, runner))) {
        applied.addAll(run.get());
      }
      return applied;
    } finally {
      executor.shutdown();
    }
  }

  private static ApplyMigrations.Progress hearing(List<AppliedMigration> byOthers) {
    return new ApplyMigrations.Progress() {
      @Override
      public void applied(String name) {}

      @Override
      public void appliedByOthers(AppliedMigration record) {
        byOthers.add(record);
      }
    };
  }
}
