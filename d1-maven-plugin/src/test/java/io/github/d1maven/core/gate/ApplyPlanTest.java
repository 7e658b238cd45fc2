package io.github.d1maven.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.cost.RowsBudget;
import io.github.d1maven.core.migrations.OutOfOrder;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyPlanTest {

  @TempDir Path basedir;
  private SampleProject project;
  private String plan;

  @BeforeEach
  void makeAPlan() {
    project = new SampleProject(basedir);
    project
        .migration("0001_a.sql", "CREATE TABLE a (x);\n")
        .migration("0002_b.sql", "CREATE TABLE b (x);\nDROP TABLE a;\n")
        .migration("0003_c.sql", "CREATE TABLE c (x);\n");
    project.with(opened -> apply(DatabaseState.of(opened), upTo("1")));
    plan = project.with(opened -> plan(opened, upTo("2")));
  }

  private static Selection upTo(String last) {
    return new Selection(last, null, OutOfOrder.WARN);
  }

  private static List<String> apply(DatabaseState state, Selection selection) {
    var confirmed = new Confirmation(RemoteSample.NAME);
    return ApplyMigrations.run(
            state, selection, confirmed, RowsBudget.NONE, false, ApplyMigrations.Progress.NONE)
        .applied();
  }

  private static String plan(Project opened, Selection selection) {
    return PlanFile.write(
        ApplyPlan.of(DatabaseState.of(opened), selection, List.of("0002_b.sql would stop")),
        opened.database().identity(),
        "restore it");
  }

  private static List<String> applyPlan(Project opened, String text) {
    DatabaseState state = DatabaseState.of(opened);
    ApplyPlan read = PlanFile.read("plan.json", text, opened.database().identity());
    return apply(state, read.selection(state, OutOfOrder.WARN));
  }

  private List<String> applyPlan() {
    return project.with(opened -> applyPlan(opened, plan));
  }

  private void assertMoved(String... moves) {
    assertThatThrownBy(this::applyPlan)
        .isInstanceOf(MovedPlanException.class)
        .hasMessage(
            "the plan does not fit any more: something moved since it was made\n  cause: "
                + String.join("\n         ", moves)
                + "\n  state: nothing was changed in local database DB\n"
                + "  help:  to make a new plan and review it:\n           plan");
  }

  private static void assertRefused(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void exactlyThePlanIsApplied() {
    assertThat(applyPlan()).containsExactly("0002_b.sql");
    assertThat(project.rows("SELECT name FROM d1_migrations"))
        .containsExactly("0001_a.sql", "0002_b.sql");
  }

  @Test
  void aPlanHasStatementsAndEffectsAndIsTheSameTwice() {
    assertThat(plan)
        .contains(
            "\"CREATE TABLE b (x)\"",
            "\"effects\" : [ \"drops table a\" ]",
            "\"violations\" : [ \"0002_b.sql would stop\" ]")
        .isEqualTo(project.with(opened -> plan(opened, upTo("2"))));
  }

  @Test
  void aPlanForNothingAppliesNothing() {
    project.with(opened -> apply(DatabaseState.of(opened), Selection.ALL));
    plan = project.with(opened -> plan(opened, Selection.ALL));
    assertThat(applyPlan()).isEmpty();
  }

  @Test
  void aPlanOfNoneOfThePendingOnesAppliesNone() {
    plan = project.with(opened -> plan(opened, upTo("1")));
    assertThat(applyPlan()).isEmpty();
  }

  @Test
  void aPlanIsAppliedOnce() {
    applyPlan();
    assertMoved(
        "migration 0002_b.sql is applied now",
        "table b was created in the database",
        "table a was dropped from the database",
        "migration 0002_b.sql is not pending any more");
  }

  @Test
  void anEditedFileIsNotApplied() {
    project.migration("0002_b.sql", "CREATE TABLE b (y);\n");
    assertMoved("the file of migration 0002_b.sql was changed");
  }

  @Test
  void aNewFileIsTold() {
    project.migration("0004_d.sql", "");
    assertMoved("migration 0004_d.sql is pending now");
  }

  @Test
  void aChangedLiveSchemaIsTold() {
    project.sql("ALTER TABLE a ADD COLUMN y", "CREATE INDEX i ON a (x)");
    assertMoved("index i was created in the database", "table a was changed in the database");
  }

  @Test
  void everyByteOfThePlanCounts() {
    for (String changed :
        List.of(
            plan.replace("CREATE TABLE b", "CREATE TABLE B"),
            plan.replace("\"version\" : 1", "\"version\" :  1"),
            plan + "\n",
            plan.replace("drops table a", ""))) {
      assertThat(changed).isNotEqualTo(plan);
      assertRefused(
          () -> project.with(opened -> applyPlan(opened, changed)),
          "the plan was changed after it was made",
          "--> plan.json",
          "nothing was changed");
    }
  }

  @Test
  void somethingElseIsNoPlan() {
    assertRefused(() -> project.with(opened -> applyPlan(opened, "{}")), "it is not a plan file");
  }

  @Test
  void aPlanForAnotherDatabaseIsRefused() {
    try (var sample = new RemoteSample(project)) {
      assertRefused(
          () -> sample.with(opened -> applyPlan(opened, plan)),
          "the plan is for another database",
          "it was made for local database DB (local.sqlite)",
          "remote database shop");
    }
  }

  @Test
  void aRemotePlanReadsOnly() {
    try (var sample = new RemoteSample(project)) {
      String remote = sample.with(opened -> plan(opened, Selection.ALL));
      assertThat(sample.standIn().summaries()).hasSize(1);
      List<String> applied = sample.with(opened -> applyPlan(opened, remote));
      assertThat(applied).hasSize(3);
    }
  }
}
