package io.github.d1maven.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.database.PlannedRequest;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.migrations.MigrationException;
import io.github.d1maven.core.migrations.OutOfOrder;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.UnconfirmedException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyOptionsTest {

  private static final Selection FAIL = new Selection(null, null, OutOfOrder.FAIL);

  @TempDir Path basedir;
  private SampleProject project;

  @BeforeEach
  void writeThree() {
    project = new SampleProject(basedir);
    project
        .migration("0001_a.sql", "CREATE TABLE a (x UNIQUE);\n")
        .migration("0002_b.sql", "CREATE TABLE b (x);\n")
        .migration("0010_c.sql", "CREATE TABLE c (x);\n");
  }

  private static Selection upTo(String last) {
    return new Selection(last, null, OutOfOrder.WARN);
  }

  private static Selection only(String one) {
    return new Selection(null, one, OutOfOrder.WARN);
  }

  private static List<String> apply(Project opened, Selection selection) {
    return ApplyMigrations.run(opened, selection, Confirmation.NONE, ApplyMigrations.Progress.NONE)
        .applied();
  }

  private List<String> apply(Selection selection) {
    return project.with(opened -> apply(opened, selection));
  }

  private static void assertRefuses(ThrowingCallable call, String text) {
    assertThatThrownBy(call)
        .isInstanceOf(MigrationException.class)
        .hasMessage(text.stripTrailing());
  }

  @Test
  void upToStopsAfterOne() {
    assertThat(apply(upTo("0002_b.sql"))).containsExactly("0001_a.sql", "0002_b.sql");
    assertThat(apply(upTo("2"))).isEmpty();
    assertThat(apply(upTo("0010_c"))).containsExactly("0010_c.sql");
  }

  @Test
  void onlyRunsTheNextOne() {
    assertThat(apply(only("0001"))).containsExactly("0001_a.sql");
    assertThat(apply(only("0002_b.sql"))).containsExactly("0002_b.sql");
  }

  @Test
  void onlyIsRefusedOutOfOrder() {
    assertRefuses(
        () -> apply(only("0010_c.sql")),
        """
        migration 0010_c.sql would run out of order
          cause: pending before it: 0001_a.sql, 0002_b.sql
          state: nothing was applied
          help:  to apply these first, replace only with: upTo=0010_c.sql
        """);
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void onlyIsRefusedTwice() {
    apply(only("1"));
    assertRefuses(
        () -> apply(only("1")),
        """
        migration 0001_a.sql is already applied
          state: nothing was applied
          help:  a migration is applied once; write a new one to do the same again
        """);
  }

  @Test
  void whatDoesNotExistIsRefusedWithWhatDoes() {
    project.migration("0002_bb.sql", "");
    assertRefuses(
        () -> apply(upTo("0003")),
        """
        no migration is 0003
          cause: pending: 0001_a.sql, 0002_b.sql, 0002_bb.sql, 0010_c.sql
          state: nothing was applied
          help:  give the name of a file, or its number
        """);
    assertRefuses(
        () -> apply(upTo("2")),
        """
        several migrations are 2
          cause: 0002_b.sql, 0002_bb.sql
          state: nothing was applied
          help:  give the name of a file, or its number
        """);
    assertRefuses(
        () -> apply(new Selection("1", "2", OutOfOrder.WARN)),
        """
        both upTo and only were given
          cause: upTo runs all pending migrations up to one, only runs a single one
          help:  give one of them
        """);
  }

  @Test
  void outOfOrderFailsOnRequest() {
    assertThat(apply(FAIL)).hasSize(3);
    project.migration("0003_late.sql", "CREATE TABLE late (x);\n");
    assertRefuses(
        () -> apply(FAIL),
        """
        pending migrations come before one that is applied
          cause: pending: 0003_late.sql
                 applied: 0010_c.sql
          state: nothing was applied
          help:  if no database has applied them yet, rename them to the next numbers
          help:  to apply them nevertheless: outOfOrder=warn
        """);
    assertThat(apply(Selection.ALL)).containsExactly("0003_late.sql");
    assertThatThrownBy(() -> OutOfOrder.named("ask"))
        .hasMessageStartingWith("unknown value \"ask\" of outOfOrder");
  }

  @Test
  void onlyTheSelectedOnesNeedAConfirmation() {
    project.migration("0011_d.sql", "DROP TABLE a;");
    try (var sample = new RemoteSample(project)) {
      List<String> applied = sample.with(opened -> apply(opened, upTo("10")));
      assertThat(applied).hasSize(3);
      assertThatThrownBy(() -> sample.with(opened -> apply(opened, Selection.ALL)))
          .isInstanceOf(UnconfirmedException.class);
    }
  }

  @Test
  void dryRunOfALocalDatabaseRunsOnACopy() {
    apply(upTo("1"));
    project.sql("INSERT INTO a VALUES (1)");
    DryRun.Result result = project.with(opened -> DryRun.run(opened, Selection.ALL));
    assertThat(result.migrations()).containsExactly("0002_b.sql", "0010_c.sql");
    assertThat(result.tried()).isTrue();
    assertThat(result.requests()).hasSize(2);
    assertThat(result.requests().get(0).summary())
        .isEqualTo("0002_b.sql, one transaction in local.sqlite");
    assertThat(result.requests().get(0).statements())
        .contains(
            "CREATE TABLE b (x)", "INSERT INTO \"d1_migrations\" (name) VALUES ('0002_b.sql')");
    assertThat(project.rows("SELECT name FROM d1_migrations")).containsExactly("0001_a.sql");
    project.migration("0002_b.sql", "INSERT INTO a VALUES (1);");
    assertThatThrownBy(() -> project.with(opened -> DryRun.run(opened, Selection.ALL)))
        .isInstanceOf(RehearsalException.class)
        .hasMessageContaining("UNIQUE constraint failed: a.x")
        .hasMessageContaining("the database is unchanged: this was a trial run on a copy");
    assertThat(project.rows("SELECT * FROM a")).containsExactly("1");
  }

  @Test
  void dryRunDoesNotEvenCreateTheDatabase() {
    DryRun.Result result = project.with(opened -> DryRun.run(opened, Selection.ALL));
    assertThat(result.migrations()).hasSize(3);
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void dryRunOfARemoteDatabaseReadsOnlyAndShowsItsRequests() {
    project.migration(
        "0011_d.sql", "DROP TABLE a; CREATE TRIGGER t AFTER INSERT ON b begin SELECT 1; end;");
    var origin = new Origin("run", "tool 1", null, null, null);
    try (var sample = new RemoteSample(project)) {
      sample.with(opened -> apply(opened, upTo("2")));
      sample.standIn().clear();
      sample.recording(Recorder.of(origin, () -> 0, warning -> {}));
      DryRun.Result result = sample.with(opened -> DryRun.run(opened, Selection.ALL));
      assertThat(sample.standIn().summaries()).hasSize(1).allMatch(line -> line.endsWith("raw"));
      assertThat(result.effects()).containsExactly("drops table a");
      assertThat(result.requests())
          .extracting(PlannedRequest::summary)
          .map(
              line ->
                  line.replace(sample.stored().id(), "ID").replaceAll("[0-9]+ bytes", "N bytes"))
          .containsExactly(
              "GET /d1/database/ID/time_travel/bookmark: the way back",
              "POST /d1/database/ID/raw: 0010_c.sql, 6 statements, N bytes, one batch",
              "POST /d1/database/ID/import: 0011_d.sql, 7 statements, N bytes, as a file, because it"
                  + " has a trigger of a kind that the batch interface may cut",
              "POST /d1/database/ID/raw: durations and rows, for the history");
      assertThat(sample.rows("SELECT name FROM d1_migrations"))
          .containsExactly("0001_a.sql", "0002_b.sql");
    }
  }
}
