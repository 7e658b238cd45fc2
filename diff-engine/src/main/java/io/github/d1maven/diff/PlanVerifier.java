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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a plan on a copy of the old schema and demands that nothing is left to do. */
final class PlanVerifier {
  private static final Pattern OBSTACLE =
      Pattern.compile("^error in (view|trigger) (.+?)(?: after [a-z ]+)?: ", Pattern.DOTALL);

  private final DiffEngine engine;
  private final PlanOptions options;

  PlanVerifier(DiffEngine engine, PlanOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /**
   * Plans until a plan passes. ALTER TABLE stops at any view or trigger of the database that does
   * not compile, however foreign to the change: such a one is moved out of the way.
   */
  Plan verified(SchemaDiff diff) {
    Set<Identifier> obstacles = new HashSet<>();
    while (true) {
      Plan plan = Planner.plan(diff, options, obstacles);
      try {
        verify(plan, diff);
        return plan;
      } catch (InvalidSqlException e) {
        Matcher obstacle = OBSTACLE.matcher(e.fact());
        if (!obstacle.find() || !obstacles.add(new Identifier(obstacle.group(2)))) {
          throw new UnverifiedPlanException(e.fact(), plan.toSql(), e);
        }
      }
    }
  }

  private void verify(Plan plan, SchemaDiff diff) {
    if (plan.isEmpty()) {
      return;
    }
    Schema result;
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      result = engine.migrate(copy, diff.from(), new SqlScript("plan", plan.toSql()));
    }
    List<String> left = engine.differences(result, diff.to());
    if (!left.isEmpty()) {
      throw new UnverifiedPlanException(
          "after running it these still differ: " + String.join(", ", left), plan.toSql(), null);
    }
  }
}
