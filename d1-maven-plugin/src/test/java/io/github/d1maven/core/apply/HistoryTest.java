package io.github.d1maven.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.create.AdoptChanges;
import io.github.d1maven.core.create.PlanPreferences;
import io.github.d1maven.core.create.ShowDiff;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.RestoreDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.standin.Answer;
import io.github.d1maven.core.standin.FaultKinds;
import io.github.d1maven.core.state.DatabaseState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history beside the ledger, of local and remote databases. */
final class HistoryTest {

  private static final String TABLE = "CREATE TABLE a (x);\n";
  private static final String ROWS =
      "SELECT run, event, name, duration_ms, rows_written, author FROM d1_maven_history ORDER BY id";

  private static final String FOREIGN = "CREATE TABLE d1_maven_history (mine)";

  @TempDir Path basedir;
  private final List<String> warnings = new ArrayList<>();
  private SampleProject project;
  private int runs;
  private long nanos;

  @BeforeEach
  void create() {
    project = new SampleProject(basedir);
  }

  /** A recorder whose clock gains 12 ms each time it is read. */
  private Recorder recorder() {
    var origin = new Origin("run-" + ++runs, "tool 1", "ada", null, "0123");
    return Recorder.of(origin, () -> nanos += 12_345_678, warnings::add);
  }

  private <T> T local(Function<Project, T> command) {
    return project.recording(recorder()).with(command);
  }

  private static List<String> apply(Project opened) {
    return ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE).applied();
  }

  private Path seed() {
    project.write("seed.sql", "INSERT INTO a VALUES (1);");
    return project.file("seed.sql");
  }

  private List<String> history() {
    return project.with(ShowHistory::run).stream()
        .map(entry -> entry.event() + " " + entry.name() + " " + (entry.recorded() != null))
        .toList();
  }

  @Test
  void migrationsAreRecordedWithChecksumDurationAndOrigin() {
    project.migration("0001_it's.sql", TABLE).migration("0002_b.sql", "-- nothing\r\n");
    local(HistoryTest::apply);
    assertThat(project.rows(ROWS))
        .containsExactly(
            "run-1|migration|0001_it's.sql|12|null|ada", "run-1|migration|0002_b.sql|12|null|ada");
    assertThat(
            project.rows(
                "SELECT checksum, ledger, ledger_id, tool, bookmark, build, git_commit,"
                    + " started_at BETWEEN datetime('now', '-60 seconds') AND datetime('now')"
                    + " FROM d1_maven_history WHERE name = '0002_b.sql'"))
        .containsExactly(Checksum.of("-- nothing\n") + "|d1_migrations|2|tool 1|null|null|0123|1");
    assertThat(warnings).isEmpty();
  }

  @Test
  void aFailedMigrationLeavesNoRow() {
    project.migration("0001_a.sql", TABLE).migration("0002_b.sql", TABLE);
    assertThatThrownBy(() -> local(HistoryTest::apply))
        .isInstanceOf(FailedMigrationException.class);
    assertThat(history()).containsExactly("migration 0001_a.sql true");
  }

  @Test
  void withoutARecorderThereIsNoTable() {
    project.migration("0001_a.sql", TABLE);
    project.with(HistoryTest::apply);
    assertThat(project.rows("SELECT name FROM sqlite_schema WHERE name LIKE 'd1%'"))
        .containsExactly("d1_migrations");
    assertThat(history()).containsExactly("migration 0001_a.sql false");
  }

  @Test
  void seedAndResetAreRecordedAndTheTableSurvivesThem() {
    project.migration("0001_a.sql", TABLE);
    local(HistoryTest::apply);
    local(opened -> SeedDatabase.run(opened, new SeedDatabase.Request(List.of(seed()), true)));
    var reset = new ResetDatabase.Request(List.of(seed()), Confirmation.NONE);
    local(opened -> ResetDatabase.run(opened, reset, ApplyMigrations.Progress.NONE));
    assertThat(project.rows(ROWS))
        .containsExactly(
            "run-1|migration|0001_a.sql|12|null|ada",
            "run-2|seed|null|12|null|ada",
            "run-3|reset|null|12|null|ada",
            "run-3|migration|0001_a.sql|12|null|ada",
            "run-3|seed|null|12|null|ada");
    assertThat(project.rows("SELECT * FROM a")).containsExactly("1");
  }

  @Test
  void whatOthersAppliedSinceIsToldFromWhatWasRecordedBeforeTheReset() {
    project.migration("0001_a.sql", TABLE);
    local(HistoryTest::apply);
    var reset = new ResetDatabase.Request(List.of(), Confirmation.NONE);
    local(opened -> ResetDatabase.run(opened, reset, ApplyMigrations.Progress.NONE));
    project.sql(
        "DROP TABLE a",
        "DELETE FROM d1_migrations",
        "INSERT INTO d1_migrations (name) VALUES ('0001_a.sql')");
    assertThat(history())
        .containsExactly(
            "migration 0001_a.sql true",
            "reset null true",
            "migration 0001_a.sql true",
            "migration 0001_a.sql false");
  }

  @Test
  void adoptedMigrationsAreRecordedWithTheChecksumOfTheirFile() {
    project.sql(TABLE);
    var written = local(opened -> AdoptChanges.run(opened, "a", PlanPreferences.NONE));
    assertThat(project.rows("SELECT checksum FROM d1_maven_history"))
        .containsExactly(Checksum.of(written.migration().orElseThrow().file().text()));
  }

  @Test
  void theTableIsNoDifferenceAndNoDrift() {
    project.migration("0001_a.sql", TABLE).schema(TABLE);
    local(HistoryTest::apply);
    List<String> drift = local(opened -> DatabaseState.of(opened).drift());
    assertThat(drift).isEmpty();
    var schema = List.of(project.file("src/main/d1/schema.sql"));
    assertThat(local(opened -> ShowDiff.run(opened, schema, PlanPreferences.NONE)).plan().isEmpty())
        .isTrue();
  }

  @Test
  void aTableOfThatNameWithOtherColumnsStopsNothing() {
    project.sql(FOREIGN);
    project.migration("0001_a.sql", TABLE);
    assertThat(local(HistoryTest::apply)).containsExactly("0001_a.sql");
    assertThat(project.rows("SELECT name FROM d1_migrations")).containsExactly("0001_a.sql");
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("the history in table d1_maven_history lacks 0001_a.sql: ")
        .contains("no column named run");
    assertThat(local(ShowHistory::run)).singleElement().matches(e -> e.recorded() == null);
    assertThat(warnings).last().asString().contains("d1_maven_history cannot be read: ");
  }

  @Test
  void remoteMigrationsAreRecordedInTheirBatchAndMeasuredAtTheEnd() {
    project.migration("0001_a.sql", TABLE + "INSERT INTO a VALUES (1), (2);");
    project.migration("0002_b.sql", "INSERT INTO a VALUES (3);");
    try (var sample = new RemoteSample(project)) {
      sample.recording(recorder()).with(HistoryTest::apply);
      assertThat(sample.rows(ROWS))
          .containsExactly(
              "run-1|migration|0001_a.sql|0|4|ada", "run-1|migration|0002_b.sql|0|3|ada");
      assertThat(sample.rows("SELECT DISTINCT length(bookmark) > 20 FROM d1_maven_history"))
          .containsExactly("1");
      assertThat(sample.standIn().summaries()).hasSize(5);
    }
  }

  @Test
  void importsAreRecordedInTheirFile() {
    project.migration(
        "0001_a.sql", TABLE + "CREATE TRIGGER t AFTER INSERT ON a begin SELECT 1; end;");
    try (var sample = new RemoteSample(project)) {
      sample.recording(recorder()).with(HistoryTest::apply);
      assertThat(sample.rows(ROWS)).containsExactly("run-1|migration|0001_a.sql|0|2|ada");
      assertThat(sample.heard()).anyMatch(line -> line.contains("by import"));
    }
  }

  @Test
  void numbersStayUnknownWhereTheirRequestFails() {
    project.migration("0001_a.sql", TABLE);
    try (var sample = new RemoteSample(project)) {
      Answer failure = Answer.failure(500, 7500, "internal error");
      sample.standIn().faults().at(4, FaultKinds.instead(failure));
      sample.recording(recorder()).with(HistoryTest::apply);
      assertThat(sample.rows(ROWS)).containsExactly("run-1|migration|0001_a.sql|null|null|ada");
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void aForeignTableStopsNothingRemotely() {
    project.migration("0001_a.sql", TABLE).migration("0002_b.sql", "INSERT INTO a VALUES (3);");
    try (var sample = new RemoteSample(project)) {
      sample.sql(FOREIGN + ";");
      assertThat(sample.recording(recorder()).with(HistoryTest::apply)).hasSize(2);
      assertThat(sample.rows("SELECT * FROM a")).containsExactly("3");
      assertThat(warnings).hasSize(2);
      var confirmed = new Confirmation(RemoteSample.NAME);
      var request = new SeedDatabase.Request(List.of(seed()), true, confirmed);
      sample.recording(recorder()).with(opened -> SeedDatabase.run(opened, request));
      assertThat(sample.rows("SELECT * FROM a")).containsExactly("1");
      assertThat(warnings).last().asString().contains("lacks seed: ");
    }
  }

  @Test
  void aMigrationThatFailsOnTheHistoryItselfIsReportedOnce() {
    project.migration("0001_a.sql", "INSERT INTO d1_maven_history VALUES (1);");
    try (var sample = new RemoteSample(project)) {
      assertThatThrownBy(() -> sample.recording(recorder()).with(HistoryTest::apply))
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining("d1_maven_history");
      assertThat(sample.rows("SELECT name FROM sqlite_schema WHERE name LIKE 'd1%'")).isEmpty();
    }
  }

  @Test
  void aRestoreIsRecordedAfterTheRollback() {
    project.migration("0001_a.sql", TABLE);
    try (var sample = new RemoteSample(project)) {
      sample.recording(recorder()).with(HistoryTest::apply);
      String before = sample.stored().history().current().bookmark();
      project.migration("0002_b.sql", "INSERT INTO a VALUES (3);");
      sample.recording(recorder()).with(HistoryTest::apply);
      sample
          .recording(recorder())
          .with(
              opened -> {
                RestoreDatabase restore = RestoreDatabase.of(opened);
                var request = new RestoreDatabase.Request(before, null);
                var loss = restore.findLoss(request, sample.clock().now());
                return restore.restore(loss, new Confirmation(RemoteSample.NAME));
              });
      assertThat(sample.with(ShowHistory::run))
          .extracting(entry -> Objects.requireNonNull(entry.recorded()).run() + " " + entry.name())
          .containsExactly("run-1 0001_a.sql", "run-3 " + before);
      assertThat(sample.rows("SELECT length(bookmark) > 20 FROM d1_maven_history"))
          .containsExactly("1", "1");
    }
  }
}
