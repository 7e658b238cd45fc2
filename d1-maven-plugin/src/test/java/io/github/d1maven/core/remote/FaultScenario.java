package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import java.nio.file.Path;
import java.util.List;

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
      assertHistory(sample, "migration|0001_a.sql|1", "migration|0002_b.sql|2");
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
      assertHistory(sample, "migration|0001_a.sql|1");
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
  };

  private static final Recorder RECORDER =
      Recorder.of(new Origin("run", "tool", null, null, null), () -> 0, warning -> {});

  private static final Confirmation CONFIRMED = new Confirmation(RemoteSample.NAME);
  private static final String TABLE = "CREATE TABLE steps (step INTEGER);\n";
  private static final String TRIGGER =
      "CREATE TRIGGER r AFTER INSERT ON steps begin SELECT 1; end;\n";
  private static final String SEED = "src/main/d1/seed.sql";
  private static final String RECORD =
      "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,"
          + " applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);"
          + "INSERT INTO d1_migrations (name) VALUES ('0001_a.sql');";

  private final String requests;

  FaultScenario(String... requests) {
    this.requests = String.join(",", requests);
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

  private static void assertHistory(RemoteSample sample, String... rows) {
    assertThat(
            sample.rows("SELECT event, name, ledger_id FROM d1_maven_history ORDER BY ledger_id"))
        .containsExactly(rows);
  }

  private static void assertLedger(RemoteSample sample, String... rows) {
    assertThat(
            sample.rows(
                "SELECT row_number() OVER (ORDER BY id), name FROM d1_migrations ORDER BY id"))
        .containsExactly(rows);
  }
}
