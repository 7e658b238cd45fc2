package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.http.RequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks each request of an apply in each way, one run for each, and looks at what is in the
 * database in the end: every migration once and whole, after one more run at the most. Most of the
 * time is spent waiting for answers that do not come, so many runs go on at once.
 */
@NeedsNode
class RemoteFaultsIT {

  private static final int AT_ONCE = 8;

  /** A request may take a quarter of the time. */
  private static final double SECONDS = 4 * Fault.LIMIT_MILLIS / 1000.0;

  /** What is applied, and the requests that it takes when nothing is wrong. */
  private enum Migrations {
    /** The record, the read, the bookmark, and one batch for each migration. */
    BATCHES("five migrations as batches", 5, "", 8),

    /** The first three, then init, upload, ingest and a poll. Such a trigger is imported. */
    IMPORT(
        "one migration by import",
        1,
        "CREATE TRIGGER r%d AFTER INSERT ON t%<d begin INSERT INTO steps VALUES (0, 'x'); end;",
        7);

    final String title;
    final int count;
    final String trigger;
    final int requests;

    Migrations(String title, int count, String trigger, int requests) {
      this.title = title;
      this.count = count;
      this.trigger = trigger;
      this.requests = requests;
    }
  }

  /** One run: what it is about, and how it went. */
  private record Run(
      Migrations migrations, Fault fault, int request, RemoteProject project, String result) {

    @Override
    public String toString() {
      return "%s: %s at request %d\n%s"
          .formatted(migrations.title, fault.name(), request, String.join("\n", project.heard));
    }
  }

  @TempDir Path folder;

  @Test
  void everyMigrationIsAppliedOnceAndWhole() throws Exception {
    try (Peer peer = Peer.start()) {
      List<Run> runs = run(peer);
      assertWranglerHasNothingToApply(peer, runs);
      for (Run run : runs) {
        assertOnce(run);
        MigrationStatus.Result status = run.project().with(MigrationStatus::run);
        assertThat(status.count(MigrationStatus.State.APPLIED)).isEqualTo(run.migrations().count);
        assertThat(status.count(MigrationStatus.State.PENDING)).isZero();
      }
      print(runs);
    }
  }

  /**
   * Wrangler's answer depends on the migrations and the ledger alone, so that without {@code
   * -Psweep} it is asked once for those that are the same.
   */
  private void assertWranglerHasNothingToApply(Peer peer, List<Run> runs) throws Exception {
    Map<List<Object>, Run> asked = new LinkedHashMap<>();
    for (Run run : runs) {
      Object which = Boolean.getBoolean("d1.sweep") ? run : ledger(run);
      asked.putIfAbsent(List.of(run.migrations(), which), run);
    }
    List<Path> folders = asked.values().stream().map(run -> run.project().basedir()).toList();
    Map<Path, String> lists =
        new WranglerInTurn(folder, RemoteProject.environment(new Wrangler(folder), peer))
            .run(folders, "d1", "migrations", "list", "DB", "--remote");
    for (Run run : asked.values()) {
      assertThat(lists.get(run.project().basedir()))
          .as(run.toString())
          .contains("No migrations to apply!");
    }
    System.out.printf("wrangler was asked about %d of %d runs%n", asked.size(), runs.size());
  }

  /** All of the ledger but the digits of its times. */
  private static List<List<String>> ledger(Run run) {
    return run.project()
        .query(
            List.of(
                "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'd1_migrations'",
                "SELECT id, name, typeof(applied_at), length(applied_at) FROM d1_migrations"));
  }

  private List<Run> run(Peer peer) throws Exception {
    List<Callable<Run>> tasks = new ArrayList<>();
    for (Migrations migrations : Migrations.values()) {
      for (Fault fault : Fault.ALL) {
        for (int request = 1; request <= migrations.requests; request++) {
          String name = "run-" + (tasks.size() + 1);
          int broken = request;
          tasks.add(() -> run(peer, migrations, fault, broken, name));
        }
      }
    }
    ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Run> runs = new ArrayList<>();
      for (Future<Run> run : executor.invokeAll(tasks)) {
        runs.add(run.get());
      }
      return runs;
    } finally {
      executor.shutdownNow();
    }
  }

  private Run run(Peer peer, Migrations migrations, Fault fault, int request, String name) {
    RemoteProject project = project(peer, migrations, name);
    String id = project.database().id();
    int before = peer.entries(id).size();
    peer.addFault(fault.at(request, id));
    String result;
    try {
      apply(project, SECONDS);
      result = "ok +" + (peer.entries(id).size() - before - migrations.requests);
    } catch (RequestException e) {
      project.heard.add(e.getMessage());
      apply(project, 30);
      result = "again";
    }
    var run = new Run(migrations, fault, request, project, result);
    assertThat(peer.entries(id)).as(run.toString()).anyMatch(entry -> !entry.get("fault").isNull());
    assertOnce(run);
    return run;
  }

  private static void apply(RemoteProject project, double seconds) {
    project.with(seconds, opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE));
  }

  private RemoteProject project(Peer peer, Migrations migrations, String name) {
    var project = new RemoteProject(folder.resolve(name), peer, name);
    for (int i = 1; i <= migrations.count; i++) {
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
                  .formatted(i, migrations.trigger.formatted(i)));
    }
    return project;
  }

  private static void assertOnce(Run run) {
    List<String> names = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    for (int i = 1; i <= run.migrations().count; i++) {
      names.add("%d|%04d_m.sql".formatted(i, i));
      steps.addAll(List.of(i + "|begin", i + "|end"));
    }
    List<List<String>> found =
        run.project()
            .query(
                List.of(
                    "SELECT migration, step FROM steps ORDER BY rowid",
                    "SELECT row_number() OVER (ORDER BY id), name FROM d1_migrations"));
    assertThat(found).as(run.toString()).isEqualTo(List.of(steps, names));
  }

  private static void print(List<Run> runs) {
    for (Migrations migrations : Migrations.values()) {
      var table = new FaultTable(migrations.title, migrations.requests);
      runs.stream()
          .filter(run -> run.migrations() == migrations)
          .forEach(run -> table.add(run.fault().name(), run.result()));
      System.out.println(table);
    }
  }
}
