package io.github.d1maven.diff;

import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.inspect.InvalidSqlException;
import io.github.d1maven.diff.inspect.ScratchDatabase;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.Planner;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.List;
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
   * Plans and proves. What ALTER TABLE trips over is moved out of the way.
   *
   * @param from the live schema
   * @param renamed the same after its renames
   */
  Plan verified(Schema from, RenamePlanner.Renamed renamed, Schema to) {
    SchemaDiff diff = engine.diff(renamed.schema(), to);
    Set<Identifier> obstacles = new HashSet<>();
    Plan plan = Planner.plan(diff, options, obstacles);
    if (plan.statements().stream().anyMatch(PlanVerifier::looksAtEverything)) {
      obstacles.addAll(Obstacles.in(renamed.schema()));
      plan = obstacles.isEmpty() ? plan : Planner.plan(diff, options, obstacles);
    }
    Plan whole = plan.after(renamed.statements());
    if (renamed.statements().isEmpty()) {
      ProofParts.of(plan, from, to).parallelStream().forEach(part -> verify(part, whole, from, to));
    } else {
      verify(new ProofParts.Part(whole.statements(), Set.of()), whole, from, to);
    }
    return whole;
  }

  /** At RENAME and DROP COLUMN SQLite reads every view, trigger and index there is. */
  private static boolean looksAtEverything(PlannedStatement statement) {
    String sql = statement.sql();
    return sql.startsWith("ALTER TABLE ") && !sql.contains(" ADD COLUMN ");
  }

  private void verify(ProofParts.Part part, Plan whole, Schema from, Schema to) {
    Set<Identifier> near = new HashSet<>(part.names());
    for (Identifier name : part.names()) {
      from.referencing(name).forEach(child -> near.add(child.name()));
      from.table(name)
          .ifPresent(table -> table.foreignKeys().forEach(key -> near.add(key.referencedTable())));
      to.table(name)
          .ifPresent(table -> table.foreignKeys().forEach(key -> near.add(key.referencedTable())));
    }
    boolean all = part.names().isEmpty();
    Schema result;
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      Schema before = all ? from : from.only(near);
      result =
          engine.migrate(copy, before, new Plan(List.of(), part.statements(), List.of()).toSql());
    } catch (InvalidSqlException e) {
      throw new UnverifiedPlanException(e.fact(), whole.toSql(), e);
    }
    List<String> left =
        engine.differences(
            all ? result : result.only(part.names()), all ? to : to.only(part.names()));
    if (!left.isEmpty()) {
      throw new UnverifiedPlanException(
          "after running it these still differ: " + String.join(", ", left), whole.toSql(), null);
    }
  }
}
