package io.github.d1maven.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.DryRun;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.cost.Cost;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.StoredObject;
import io.github.d1maven.maven.report.CostText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CostEstimateTest {

  @TempDir Path basedir;
  private SampleProject project;

  @BeforeEach
  void writeThree() {
    project = new SampleProject(basedir);
    project.migration("0001_users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY, age INT);\n");
    project.with(opened -> apply(opened, RowsBudget.NONE));
    project.sql("INSERT INTO users (age) VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9)");
    project
        .migration("0002_index.sql", "CREATE INDEX users_age ON users (age);\n")
        .migration("0003_old.sql", "DELETE FROM users WHERE age > 5;\n");
  }

  private static ApplyMigrations.Result apply(Project opened, RowsBudget budget) {
    return ApplyMigrations.run(
        DatabaseState.of(opened),
        Selection.ALL,
        Confirmation.NONE,
        budget,
        false,
        ApplyMigrations.Progress.NONE);
  }

  private CostEstimate dryRun() {
    return project.with(opened -> DryRun.run(opened, Selection.ALL)).cost();
  }

  @Test
  void rowsAreCountedWhereTheirNumberMatters() {
    assertThat(CostText.lines(dryRun()))
        .containsExactly(
            "estimated cost of 0002_index.sql: 13 rows written, 19 read, with the rows that record"
                + " it",
            "estimated cost of 0003_old.sql: 3 to 12 rows written, 10 read, with the rows that"
                + " record it",
            "  from the rows there are now: users 9");
  }

  @Test
  void aLocalRunIsNotEstimatedWithoutABudget() {
    assertThat(project.with(opened -> apply(opened, RowsBudget.NONE)).cost())
        .isEqualTo(CostEstimate.NONE);
  }

  @Test
  void aBudgetStopsARunBeforeItWrites() {
    assertThatThrownBy(() -> project.with(opened -> apply(opened, RowsBudget.parse("20"))))
        .isInstanceOf(OverBudgetException.class)
        .hasMessage(
            """
            the pending migrations may exceed the budget of 20 rows written
              cause: 0002_index.sql writes up to 13 rows
                     0003_old.sql writes up to 12 rows
              state: nothing was changed in local database DB
              help:  to allow it, raise the budget: budget.rowsWritten=25
              help:  to apply only what fits, add: upTo=0002_index.sql\
            """);
    assertThat(project.rows("SELECT count(*) FROM d1_migrations")).containsExactly("1");
    assertThat(project.with(opened -> apply(opened, RowsBudget.parse("25"))).applied()).hasSize(2);
  }

  @Test
  void whatCannotBeEstimatedIsOverEachBudget() {
    project.migration("0004_wrong.sql", "UPDATE nowhere SET a = 1;\n");
    assertThat(project.with(opened -> estimate(opened)).unknown())
        .isEqualTo("no such table: nowhere");
    assertThatThrownBy(() -> project.with(opened -> apply(opened, RowsBudget.parse("100000"))))
        .isInstanceOf(OverBudgetException.class)
        .hasMessageContaining("cannot be estimated: no such table: nowhere");
  }

  private static CostEstimate estimate(Project opened) {
    List<CostEstimate> heard = new ArrayList<>();
    try {
      ApplyMigrations.run(
          DatabaseState.of(opened),
          Selection.ALL,
          Confirmation.NONE,
          new RowsBudget(0L),
          false,
          new ApplyMigrations.Progress() {
            @Override
            public void estimated(CostEstimate estimate) {
              heard.add(estimate);
            }

            @Override
            public void applied(String name) {}

            @Override
            public void appliedByOthers(AppliedMigration record) {}
          });
    } catch (OverBudgetException e) {
      assertThat(heard).hasSize(1);
    }
    return heard.get(0);
  }

  @Test
  void aRemoteRunOverBudgetSendsNothingThatWrites() {
    try (var remote = new RemoteSample(project)) {
      assertThatThrownBy(() -> remote.with(opened -> apply(opened, RowsBudget.parse("1"))))
          .isInstanceOf(OverBudgetException.class);
      List<StoredObject> objects = remote.with(opened -> opened.database().read().objects());
      assertThat(objects).isEmpty();
    }
  }

  @Test
  void aBudgetIsANumber() {
    assertThatThrownBy(() -> RowsBudget.parse("many"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            invalid budget "many"
              cause: it must be a number of rows
              help:  for example: budget.rowsWritten=100000\
            """);
  }

  @Test
  void limitsOfD1AreNamed() {
    var cost = new Cost(400_000_000, 20_000_000, 0, true, Set.of());
    CostEstimate estimate =
        new CostEstimate(List.of(new MigrationCost("0001_a.sql", cost)), Map.of(), null);
    assertThat(CostLimits.exceeded(estimate))
        .containsExactly(
            "this writes up to 20,000,000 rows; D1's free plan allows 100,000 a day",
            "this reads up to 400,000,000 rows; D1's free plan allows 5,000,000 a day",
            "0001_a.sql may take longer than the 30 seconds that D1 gives a query");
    assertThat(CostLimits.exceeded(dryRun())).isEmpty();
  }

  @Test
  void largeTablesAreNotCountedToTheEnd() {
    CostEstimate estimate =
        new CostEstimate(
            List.of(new MigrationCost("0001_a.sql", new Cost(1, 2, 2, false, Set.of()))),
            Map.of(new Identifier("big"), CostEstimate.MOST),
            null);
    assertThat(estimate.isLowerBound()).isTrue();
    assertThat(CostText.plan(estimate))
        .containsExactly(
            "estimated cost: 2 rows written, 1 read, with the rows that record it, and those of a"
                + " recursive query, which cannot be counted",
            "  from the rows there are now: big 1,000,000 or more");
    assertThatThrownBy(
            () ->
                project.with(
                    opened -> {
                      RowsBudget.parse("10").require(opened.database().identity(), estimate);
                      return 0;
                    }))
        .hasMessageContaining("and more, which cannot be counted")
        .hasMessageContaining("without a budget");
  }

  @Test
  void jsonIsReadAsItWasWritten() {
    CostEstimate estimate = dryRun();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    CostJson.add(json, estimate);
    assertThat(CostJson.read(json)).isEqualTo(estimate);
    var unknown = new CostEstimate(List.of(), Map.of(), "no such table: a");
    CostJson.add(json, unknown);
    assertThat(CostJson.read(json)).isEqualTo(unknown);
  }
}
