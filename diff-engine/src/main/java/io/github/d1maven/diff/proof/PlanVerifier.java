package io.github.d1maven.diff.proof;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.inspect.InvalidSqlException;
import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.inspect.ScratchDatabase;
import io.github.d1maven.diff.inspect.StoredObject;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.UnverifiedPlanException;
import io.github.d1maven.diff.plan.planner.Planner;
import io.github.d1maven.diff.rename.Obstacles;
import io.github.d1maven.diff.rename.RenamePlanner;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs a plan on a copy of the old schema and demands that nothing is left to do. */
public final class PlanVerifier {
  private final Set<Identifier> ignoredTables;
  private final PlanOptions options;

  /**
   * @param ignoredTables tables that are in no schema
   */
  public PlanVerifier(Set<Identifier> ignoredTables, PlanOptions options) {
    this.ignoredTables = ignoredTables;
    this.options = options;
  }

  /**
   * Plans and proves. What ALTER TABLE trips over is moved out of the way.
   *
   * @param from the live schema
   * @param renamed the same after its renames
   */
  public Plan verified(Schema from, RenamePlanner.Renamed renamed, Schema to) {
    SchemaDiff diff = SchemaDiffer.diff(renamed.schema(), to);
    Set<Identifier> obstacles = new HashSet<>();
    Plan plan = Planner.plan(diff, options, obstacles);
    if (plan.statements().stream().anyMatch(statement -> statement.kind().recompilesSchema())) {
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
      result = migrate(copy, before, new Plan(List.of(), part.statements(), List.of()).toSql());
    } catch (InvalidSqlException e) {
      throw new UnverifiedPlanException(e.fact(), whole.toSql(), e);
    }
    List<String> left =
        SchemaDiffer.diff(
                all ? result : result.only(part.names()), all ? to : to.only(part.names()))
            .changes()
            .stream()
            .map(Change::subject)
            .toList();
    if (!left.isEmpty()) {
      throw new UnverifiedPlanException(
          "after running it these still differ: " + String.join(", ", left), whole.toSql(), null);
    }
  }

  /** Makes the old schema in an empty database, runs a plan there and reads what came out. */
  private Schema migrate(ScratchDatabase database, Schema from, String plan) {
    database.load(StoredObject.of(from));
    database.execute("BEGIN");
    database.run(new SqlScript("plan", plan));
    database.execute("COMMIT");
    return SchemaReader.read(database, ignoredTables);
  }
}
