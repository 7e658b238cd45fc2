package io.github.d1maven.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanTextTest {

  private static final PlannedStatement STATEMENT =
      new PlannedStatement(StatementKind.CHECK, List.of(), "SELECT 1", "One");

  @Test
  void shortPlanIsShown() {
    assertThat(PlanText.excerpt(new Plan(List.of(), List.of(STATEMENT, STATEMENT), List.of())))
        .containsExactly("    -- One", "    SELECT 1;", "", "    -- One", "    SELECT 1;");
  }

  @Test
  void longPlanIsCounted() {
    assertThat(PlanText.excerpt(new Plan(List.of(), Collections.nCopies(30, STATEMENT), List.of())))
        .containsExactly("    30 statements");
  }

  @Test
  void hazardsAreWarningsOrRemarks() {
    var table = new Identifier("t");
    var plan =
        new Plan(
            List.of(),
            List.of(STATEMENT),
            List.of(
                new Hazard(HazardKind.REBUILDS_TABLE, table, null, "copies t"),
                new Hazard(HazardKind.DROPS_TABLE, table, null, "drops t")));
    assertThat(PlanText.warnings(plan)).containsExactly("D1-101 drops t");
    assertThat(PlanText.remarks(plan)).containsExactly("D1-301 copies t");
  }

  @Test
  void basisCountsWhatIsPending() {
    assertThat(PlanText.basis(0)).isEqualTo("the database");
    assertThat(PlanText.basis(1)).isEqualTo("the database with 1 pending migration");
    assertThat(PlanText.nothingToDo(2))
        .isEqualTo("the database with 2 pending migrations already matches the declared schema");
  }
}
