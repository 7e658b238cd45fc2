package io.github.d1maven.core.create;

import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.plan.Plan;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code d1:diff}: plans the change from the database to the declared schema and writes nothing.
 */
public final class ShowDiff {

  /**
   * The difference.
   *
   * @param plan the statements that change the database to match the declared schema; empty if
   *     there is no difference
   * @param pending how many pending migrations are assumed to be applied to the database
   * @param cost what applying the plan would cost
   */
  public record Result(Plan plan, int pending, CostEstimate cost) {}

  private ShowDiff() {}

  /**
   * Plans.
   *
   * @param project the project
   * @param schemaFiles the files of the declared schema
   * @param preferences the user's preferences for the plan
   * @return the difference
   * @throws io.github.d1maven.diff.sql.SqlTextException if the schema or a pending migration is
   *     refused
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if there is no safe plan
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static Result run(Project project, List<Path> schemaFiles, PlanPreferences preferences) {
    DeclaredSchema declared = DeclaredSchema.read(project, schemaFiles);
    DatabaseState state = DatabaseState.of(project);
    Plan plan = declared.plan(state, preferences);
    return new Result(
        plan, state.history().pending().size(), PlanCost.of(state, plan, preferences));
  }
}
