package io.github.d1maven.diff;

import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.inspect.InvalidSqlException;
import io.github.d1maven.diff.inspect.ScratchDatabase;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.Planner;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a plan on a copy of the old schema and demands that nothing is left to do. */
final class PlanVerifier {
  private final DiffEngine engine;
  private final PlanOptions options;

  PlanVerifier(DiffEngine engine, PlanOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /**
   * Plans until a plan passes: what ALTER TABLE trips over is moved out of the way.
   *
   * @param from the live schema
   * @param renamed the same after its renames
   */
  Plan verified(Schema from, RenamePlanner.Renamed renamed, Schema to) {
    SchemaDiff diff = engine.diff(renamed.schema(), to);
    Set<Identifier> obstacles = new HashSet<>();
    while (true) {
      Plan plan = Planner.plan(diff, options, obstacles).after(renamed.statements());
      try {
        verify(plan, from, to);
        return plan;
      } catch (InvalidSqlException e) {
        Optional<Obstacle> obstacle = Obstacle.in(e.fact());
        if (obstacle.isEmpty() || !obstacles.add(obstacle.get().name())) {
          throw new UnverifiedPlanException(e.fact(), plan.toSql(), e);
        }
      }
    }
  }

  private void verify(Plan plan, Schema from, Schema to) {
    if (plan.isEmpty()) {
      return;
    }
    Schema result;
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      result = engine.migrate(copy, from, new SqlScript("plan", plan.toSql()));
    }
    List<String> left = engine.differences(result, to);
    if (!left.isEmpty()) {
      throw new UnverifiedPlanException(
          "after running it these still differ: " + String.join(", ", left), plan.toSql(), null);
    }
  }
}
