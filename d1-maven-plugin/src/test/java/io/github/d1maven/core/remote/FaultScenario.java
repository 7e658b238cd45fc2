package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.backup.Backups;
import io.github.d1maven.core.backup.RestoreBackup;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.RestoreDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A goal that changes a remote database, and what must be there in the end. */
enum FaultScenario {
  /** The read, the bookmark, and a batch for each migration. */
  APPLY_BATCHES("raw", "bookmark", "raw", "raw") {
    @Override
    void write(SampleProject project) {
      project.migration("0001_a.sql", TABLE + step(1)).migration("0002_b.sql", step(2));
    }

    @Override
    void run(Project project) {
      ApplyMigrations.run(project, ApplyMigrations.Progress.NONE);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSteps(sample, 1, 2);
      assertLedger(sample, "1|0001_a.sql", "2|0002_b.sql");
    }
  },

  /** Such a trigger is imported. */
  APPLY_IMPORT("raw", "bookmark", "import init", "FILE", "import ingest", "import poll") {
    @Override
    void write(SampleProject project) {
      project.migration("0001_a.sql", TABLE + TRIGGER + step(1));
    }

    @Override
    void run(Project project) {
      ApplyMigrations.run(project, ApplyMigrations.Progress.NONE);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSteps(sample, 1);
      assertLedger(sample, "1|0001_a.sql");
    }
  },

  /** The same with a history, and what was measured at the end. */
  APPLY_WITH_HISTORY("raw", "bookmark", "raw", "raw", "raw") {
    @Override
    void write(SampleProject project) {
      APPLY_BATCHES.write(project);
    }

    @Override
    void prepare(RemoteSample sample) {
      sample.recording(RECORDER);
    }

    @Override
    void run(Project project) {
      APPLY_BATCHES.run(project);
    }

    @Override
    void assertDone(RemoteSample sample) {
      APPLY_BATCHES.assertDone(sample);
      assertHistory(sample, "migration|0001_a.sql", "migration|0002_b.sql");
    }
  },

  /** The same by import. */
  IMPORT_WITH_HISTORY(
      "raw", "bookmark", "import init", "FILE", "import ingest", "import poll", "raw") {
    @Override
    void write(SampleProject project) {
      APPLY_IMPORT.write(project);
    }

    @Override
    void prepare(RemoteSample sample) {
      sample.recording(RECORDER);
    }

    @Override
    void run(Project project) {
      APPLY_IMPORT.run(project);
    }

    @Override
    void assertDone(RemoteSample sample) {
      APPLY_IMPORT.assertDone(sample);
      assertHistory(sample, "migration|0001_a.sql");
    }
  },

  /** Clears before, so that it may run twice. */
  SEED_BATCH("raw", "bookmark", "raw") {
    @Override
    void write(SampleProject project) {
      project.migration("0001_a.sql", TABLE).write(SEED, step(7) + step(8));
    }

    @Override
    void prepare(RemoteSample sample) {
      sample.sql(TABLE + step(6)).sql(RECORD);
    }

    @Override
    void run(Project project) {
      clearAndSeed(project);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSeeded(sample);
    }
  },

  /** The trigger is dropped and made again around the data, and so decides the way. */
  SEED_IMPORT("raw", "bookmark", "import init", "FILE", "import ingest", "import poll") {
    @Override
    void write(SampleProject project) {
      project.migration("0001_a.sql", TABLE + TRIGGER).write(SEED, step(7) + step(8));
    }

    @Override
    void prepare(RemoteSample sample) {
      sample.sql(TABLE + TRIGGER + step(6)).sql(RECORD);
    }

    @Override
    void run(Project project) {
      clearAndSeed(project);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSeeded(sample);
    }
  },

  /** Drops everything, applies and seeds; the seed finds empty tables and does not clear. */
  RESET("raw", "bookmark", "raw", "raw", "raw", "raw") {
    @Override
    void write(SampleProject project) {
      project
          .migration("0001_a.sql", TABLE + step(1))
          .migration("0002_b.sql", step(2))
          .write(SEED, step(7));
    }

    @Override
    void prepare(RemoteSample sample) {
      sample.sql(TABLE + step(6) + "CREATE TABLE other (x); INSERT INTO other VALUES (1);");
      sample.sql(RECORD);
    }

    @Override
    void run(Project project) {
      ResetDatabase.run(
          project,
          new ResetDatabase.Request(seed(project), CONFIRMED),
          ApplyMigrations.Progress.NONE);
    }

    @Override
    boolean canRepeat(int request) {
      return request < requests();
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSteps(sample, 1, 2, 7);
      assertThat(sample.rows("SELECT name FROM d1_migrations ORDER BY id"))
          .containsExactly("0001_a.sql", "0002_b.sql");
      assertThat(sample.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'other'"))
          .containsExactly("0");
    }
  },

  /** Drops everything and loads a file; the rows are read at the end. */
  RESTORE_BATCH("raw", "bookmark", "raw", "raw", "raw", "raw") {
    @Override
    void write(SampleProject project) {
      project.sql(TABLE, "INSERT INTO steps VALUES (1), (10), (2), (20)");
      Backups.write(project, project.file(BACKUP), DumpScope.ALL);
    }

    @Override
    void prepare(RemoteSample sample) {
      sample.sql(TABLE + step(6) + "CREATE TABLE other (x); INSERT INTO other VALUES (1);");
      sample.recording(RECORDER);
    }

    @Override
    void run(Project project) {
      RestoreBackup.run(project, project.files().basedir().resolve(BACKUP), CONFIRMED);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSteps(sample, 1, 2);
      assertThat(sample.rows("SELECT event, name FROM d1_maven_history"))
          .containsExactly("restore|a.sql");
      assertThat(sample.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'other'"))
          .containsExactly("0");
    }
  },

  /** The same by import, because of the trigger. */
  RESTORE_IMPORT(
      "raw",
      "bookmark",
      "import init",
      "FILE",
      "import ingest",
      "import poll",
      "raw",
      "raw",
      "raw") {
    @Override
    void write(SampleProject project) {
      project.sql(TABLE, TRIGGER, "INSERT INTO steps VALUES (1), (10), (2), (20)");
      Backups.write(project, project.file(BACKUP), DumpScope.ALL);
    }

    @Override
    void prepare(RemoteSample sample) {
      RESTORE_BATCH.prepare(sample);
    }

    @Override
    void run(Project project) {
      RESTORE_BATCH.run(project);
    }

    @Override
    void assertDone(RemoteSample sample) {
      RESTORE_BATCH.assertDone(sample);
    }
  },

  /** With a history, which keeps its rows when the data is cleared. */
  SEED_WITH_HISTORY("raw", "bookmark", "raw", "raw") {
    @Override
    void write(SampleProject project) {
      SEED_BATCH.write(project);
    }

    @Override
    void prepare(RemoteSample sample) {
      SEED_BATCH.prepare(sample);
      sample.recording(RECORDER);
    }

    @Override
    void run(Project project) {
      SEED_BATCH.run(project);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSeeded(sample);
      assertLastRun(sample, "seed|null");
    }
  },

  /** The same by import. */
  SEED_IMPORT_WITH_HISTORY(
      "raw", "bookmark", "import init", "FILE", "import ingest", "import poll", "raw") {
    @Override
    void write(SampleProject project) {
      SEED_IMPORT.write(project);
    }

    @Override
    void prepare(RemoteSample sample) {
      SEED_IMPORT.prepare(sample);
      sample.recording(RECORDER);
    }

    @Override
    void run(Project project) {
      SEED_IMPORT.run(project);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSeeded(sample);
      assertLastRun(sample, "seed|null");
    }
  },

  /** With a history, which is not dropped. */
  RESET_WITH_HISTORY("raw", "bookmark", "raw", "raw", "raw", "raw", "raw") {
    @Override
    void write(SampleProject project) {
      RESET.write(project);
    }

    @Override
    void prepare(RemoteSample sample) {
      RESET.prepare(sample);
      sample.recording(RECORDER);
    }

    @Override
    void run(Project project) {
      RESET.run(project);
    }

    @Override
    boolean canRepeat(int request) {
      return request != requests() - 1;
    }

    @Override
    void assertDone(RemoteSample sample) {
      RESET.assertDone(sample);
      assertLastRun(
          sample, "reset|null", "migration|0001_a.sql", "migration|0002_b.sql", "seed|null");
    }
  },

  /** The state at a time, the ledger for what is lost, and the row after the restored ones. */
  RESTORE("bookmark", "raw", "bookmark", "restore", "raw") {
    @Override
    void write(SampleProject project) {
      project.migration("0001_a.sql", TABLE);
    }

    @Override
    void prepare(RemoteSample sample) {
      sample.sql(TABLE + step(6)).sql(RECORD).clock().pass(EARLIER.plusSeconds(10));
      sample.sql("DELETE FROM steps;" + step(9)).recording(RECORDER);
    }

    @Override
    void run(Project project) {
      Instant start = Instant.parse("2026-01-01T00:00:00Z");
      RestoreDatabase restore = RestoreDatabase.of(project);
      restore.restore(
          restore.findLoss(
              new RestoreDatabase.Request(null, start.plus(EARLIER)),
              start.plus(Duration.ofDays(1))),
          CONFIRMED);
    }

    @Override
    void assertDone(RemoteSample sample) {
      assertSteps(sample, 6);
      assertLedger(sample, "1|0001_a.sql");
    }

    /**
     * If its request fails, the history lacks the restore, and a warning says so. The way back is
     * that of the state before the first request.
     */
    @Override
    void assertRequests(RemoteSample sample) {
      super.assertRequests(sample);
      assertThat(sample.rows("SELECT event, ledger_id FROM d1_maven_history"))
          .containsExactly("restore|null");
    }
  };

  /** How long after the start the state was that is restored. */
  private static final Duration EARLIER = Duration.ofSeconds(5);

  private static final Recorder RECORDER = recorder("run");

  private static final Confirmation CONFIRMED = new Confirmation(RemoteSample.NAME);
  private static final String TABLE = "CREATE TABLE steps (step INTEGER);\n";
  private static final String TRIGGER =
      "CREATE TRIGGER r AFTER INSERT ON steps begin SELECT 1; end;\n";
  private static final String SEED = "src/main/d1/seed.sql";
  private static final String BACKUP = "a.sql";
  private static final String RECORD =
      "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,"
          + " applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);"
          + "INSERT INTO d1_migrations (name) VALUES ('0001_a.sql');";

  private final String requests;

  FaultScenario(String... requests) {
    this.requests = String.join(",", requests);
  }

  /** Returns the recorder of a run. */
  static Recorder recorder(String run) {
    return Recorder.of(new Origin(run, "tool", null, null, null), () -> 0, warning -> {});
  }

  private static void clearAndSeed(Project project) {
    SeedDatabase.run(project, new SeedDatabase.Request(seed(project), true, CONFIRMED));
  }

  private static void assertSeeded(RemoteSample sample) {
    assertSteps(sample, 7, 8);
    assertLedger(sample, "1|0001_a.sql");
  }

  /** How many requests it sends when nothing is wrong. */
  int requests() {
    return endings().size();
  }

  /** The end of what a request asks for. */
  String request(int number) {
    return endings().get(number - 1);
  }

  private List<String> endings() {
    return List.of(requests.split(",", -1));
  }

  /** Writes the project's files. */
  abstract void write(SampleProject project);

  /** Puts into the database what is there before. */
  void prepare(RemoteSample sample) {}

  /** Runs the goal. */
  abstract void run(Project project);

  /** Whether each spelling of a fault is tried out with it. */
  boolean tellsWords() {
    return this == APPLY_BATCHES || this == APPLY_IMPORT;
  }

  /** Whether the work of a request may be done twice, or is kept from it. */
  boolean canRepeat(int request) {
    return true;
  }

  /** Asserts that everything is there once. */
  abstract void assertDone(RemoteSample sample);

  void assertRequests(RemoteSample sample) {
    assertThat(sample.standIn().summaries()).hasSize(requests());
    for (int i = 0; i < requests(); i++) {
      assertThat(sample.standIn().summaries().get(i)).endsWith(endings().get(i));
    }
  }

  /** A step is two rows, of which one must not be there without the other. */
  private static String step(int number) {
    return "INSERT INTO steps VALUES (%1$d);\nINSERT INTO steps VALUES (%1$d0);\n"
        .formatted(number);
  }

  private static List<Path> seed(Project project) {
    return List.of(project.files().basedir().resolve(SEED));
  }

  private static void assertSteps(RemoteSample sample, int... steps) {
    String all = "SELECT group_concat(step) FROM (SELECT step FROM steps ORDER BY rowid)";
    StringBuilder expected = new StringBuilder();
    for (int step : steps) {
      expected
          .append(expected.isEmpty() ? "" : ",")
          .append(step)
          .append(",")
          .append(step)
          .append(0);
    }
    assertThat(sample.rows(all)).containsExactly(expected.toString());
  }

  /** Each event once, and each migration with its number in the ledger. */
  private static void assertHistory(RemoteSample sample, String... events) {
    assertEvents(sample, "1", events);
  }

  /** What can be done again is once in the history of the last run, and no more in another. */
  private static void assertLastRun(RemoteSample sample, String... events) {
    String doubles =
        "SELECT run, event, name FROM d1_maven_history GROUP BY 1, 2, 3 HAVING count(*) > 1";
    assertThat(sample.rows(doubles)).isEmpty();
    assertEvents(
        sample, "run = (SELECT run FROM d1_maven_history ORDER BY id DESC LIMIT 1)", events);
  }

  private static void assertEvents(RemoteSample sample, String which, String... events) {
    String number = "(SELECT id FROM d1_migrations m WHERE m.name = h.name)";
    String rows =
        "SELECT event, name, ledger_id IS %s FROM d1_maven_history h WHERE %s ORDER BY id";
    assertThat(sample.rows(rows.formatted(number, which)))
        .containsExactly(Stream.of(events).map(event -> event + "|1").toArray(String[]::new));
  }

  private static void assertLedger(RemoteSample sample, String... rows) {
    assertThat(
            sample.rows(
                "SELECT row_number() OVER (ORDER BY id), name FROM d1_migrations ORDER BY id"))
        .containsExactly(rows);
  }
}
