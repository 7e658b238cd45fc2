package io.github.d1maven.diff.rename;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Plans renames before everything else: they run on a copy of the old schema, where SQLite itself
 * updates indexes, views, triggers, checks and foreign keys, and the rest of the plan starts from
 * the result.
 */
@Internal
public final class RenamePlanner {
  private final Set<Identifier> ignoredTables;

  public RenamePlanner(Set<Identifier> ignoredTables) {
    this.ignoredTables = ignoredTables;
  }

  /**
   * The outcome of the renames.
   *
   * @param statements the statements that rename, to be run before anything else
   * @param schema the old schema after the renames
   */
  public record Renamed(List<PlannedStatement> statements, Schema schema) {}

  /**
   * Does the renames of the user and those of names that differ only in case.
   *
   * @throws PlanRefusedException if a rename that the user requested is not possible
   */
  public Renamed rename(Schema from, Schema to, List<Rename> renames) {
    List<Rename> pending = PendingRenames.of(from, to, renames);
    Renamed given = run(from, RenameSteps.of(from, to, pending, ignoredTables));
    Renamed cased = run(given.schema(), RenameSteps.ofCase(given.schema(), to, ignoredTables));
    List<PlannedStatement> statements = new ArrayList<>(given.statements());
    statements.addAll(cased.statements());
    return new Renamed(statements, cased.schema());
  }

  private Renamed run(Schema from, List<PlannedStatement> steps) {
    if (steps.isEmpty()) {
      return new Renamed(List.of(), from);
    }
    List<PlannedStatement> statements = new ArrayList<>();
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      copy.load(StoredObject.of(from));
      for (PlannedStatement step : steps) {
        runAroundObstacles(copy, step, statements);
      }
      return new Renamed(statements, SchemaReader.read(copy, ignoredTables));
    }
  }

  /**
   * A view or trigger that does not compile makes any rename fail; it is dropped and recreated
   * later.
   */
  private static void runAroundObstacles(
      ScratchDatabase copy, PlannedStatement step, List<PlannedStatement> statements) {
    while (true) {
      try {
        copy.execute(step.sql());
        statements.add(step);
        return;
      } catch (InvalidSqlException e) {
        Obstacle obstacle = Obstacle.in(e.fact()).orElseThrow(() -> e);
        PlannedStatement drop = obstacle.drop();
        copy.execute(drop.sql());
        statements.add(drop);
      }
    }
  }
}
