package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.maven.cloudflare.ApiException;
import io.github.d1maven.maven.command.ApplyMigrations;
import io.github.d1maven.maven.command.MigrationStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks each request of an apply in each way, one run for each, and looks at what is in the
 * database in the end: every migration once and whole, after one more run at the most.
 */
@NeedsNode
class RemoteFaultsIT {

  /** The record, the read, the bookmark, and one batch for each migration. */
  private static final int BATCHES = 8;

  /** The first three, then init, upload, ingest and a poll. */
  private static final int IMPORT = 7;

  /**
   * Wrangler takes a second for each look, so it looks once for each fault unless told otherwise.
   */
  private static final boolean WRANGLER_ALWAYS = Boolean.getBoolean("d1.it.wranglerAlways");

  @TempDir Path folder;

  @Test
  void everyMigrationIsAppliedOnceAndWhole() throws Exception {
    // Most of the time is spent waiting for answers that do not come.
    Callable<FaultTable> batches = () -> run("five migrations as batches", 5, "", BATCHES);
    // Such a trigger is not sent as a batch.
    Callable<FaultTable> imports =
        () ->
            run(
                "one migration by import",
                1,
                "CREATE TRIGGER r%d AFTER INSERT ON t%<d begin INSERT INTO steps VALUES (0, 'x'); end;",
                IMPORT);
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      for (Future<FaultTable> table : executor.invokeAll(List.of(batches, imports))) {
        System.out.println(table.get());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private FaultTable run(String title, int migrations, String trigger, int requests) {
    try (Peer peer = Peer.start()) {
      return run(peer, title, migrations, trigger, requests);
    }
  }

  private FaultTable run(Peer peer, String title, int migrations, String trigger, int requests) {
    var table = new FaultTable(title, requests);
    int runs = 0;
    for (Fault fault : Fault.ALL) {
      for (int request = 1; request <= requests; request++) {
        RemoteProject project =
            project(peer, title.replace(' ', '-') + ++runs, migrations, trigger);
        peer.clear();
        peer.fault(fault.at(request));
        String result = applyWithOneMoreRun(peer, project, requests);
        String description =
            "%s: %s at request %d\n%s"
                .formatted(title, fault.name(), request, String.join("\n", project.heard));
        assertThat(peer.entries()).as(description).anyMatch(entry -> !entry.get("fault").isNull());
        peer.fault("[]");
        assertOnce(project, migrations, description);
        if (WRANGLER_ALWAYS || request == requests) {
          assertWranglerAgrees(project, description);
        }
        table.add(fault.name(), result);
      }
    }
    return table;
  }

  /** Returns how it went: in one run or two, and how many requests it took beyond the usual. */
  private static String applyWithOneMoreRun(Peer peer, RemoteProject project, int usual) {
    try {
      apply(project);
      return "ok +" + (peer.requests() - usual);
    } catch (ApiException e) {
      project.heard.add(e.getMessage());
      apply(project);
      return "again";
    }
  }

  private static void apply(RemoteProject project) {
    project.with(2, place -> ApplyMigrations.run(place, ApplyMigrations.Progress.NONE));
  }

  private RemoteProject project(Peer peer, String name, int migrations, String trigger) {
    var project = new RemoteProject(folder.resolve(name), peer, name);
    for (int i = 1; i <= migrations; i++) {
      String first = i == 1 ? "CREATE TABLE steps (migration, step);\n" : "";
      project.migration(
          "%04d_m.sql".formatted(i),
          first
              + """
              INSERT INTO steps VALUES (%1$d, 'begin');
              CREATE TABLE t%1$d (id INTEGER PRIMARY KEY);
              %2$s
              INSERT INTO steps VALUES (%1$d, 'end');
              """
                  .formatted(i, trigger.isEmpty() ? "" : trigger.formatted(i)));
    }
    return project;
  }

  private static void assertOnce(RemoteProject project, int migrations, String description) {
    List<String> names = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    for (int i = 1; i <= migrations; i++) {
      names.add("%d|%04d_m.sql".formatted(i, i));
      steps.addAll(List.of(i + "|begin", i + "|end"));
    }
    assertThat(project.query("SELECT migration, step FROM steps ORDER BY rowid"))
        .as(description)
        .isEqualTo(steps);
    assertThat(project.query("SELECT row_number() OVER (ORDER BY id), name FROM d1_migrations"))
        .as(description)
        .isEqualTo(names);
    MigrationStatus.Result status = project.with(MigrationStatus::run);
    assertThat(status.count(MigrationStatus.State.APPLIED)).isEqualTo(migrations);
    assertThat(status.count(MigrationStatus.State.PENDING)).isZero();
  }

  private static void assertWranglerAgrees(RemoteProject project, String description) {
    Command.Output list = project.wrangler("d1", "migrations", "list", "DB", "--remote");
    assertThat(list.text()).as(description).contains("No migrations to apply!");
  }
}
