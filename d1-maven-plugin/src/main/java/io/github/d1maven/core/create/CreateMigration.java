package io.github.d1maven.core.create;

import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.core.state.DriftException;
import io.github.d1maven.core.state.UnknownMigrationsException;
import io.github.d1maven.diff.plan.KeptObject;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.RefusedHazardsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code d1:create}: writes the migration that changes the database to match the declared schema.
 */
public final class CreateMigration {

  /**
   * What to create.
   *
   * @param message what the migration does, for its file name
   * @param schemaFiles the files of the declared schema
   * @param preferences the user's preferences for the plan
   */
  public record Request(String message, List<Path> schemaFiles, PlanPreferences preferences) {

    /** Copies the list. */
    public Request {
      schemaFiles = List.copyOf(schemaFiles);
    }
  }

  /**
   * What was created.
   *
   * @param migration what was written; empty if there is no difference
   * @param pending how many pending migrations run before it
   * @param kept what the database has, nobody declares and stays because Prisma cannot declare it
   * @param cost what applying it will cost
   */
  public record Result(
      Optional<WrittenMigration> migration, int pending, List<KeptObject> kept, CostEstimate cost) {

    /** Copies the list. */
    public Result {
      kept = List.copyOf(kept);
    }
  }

  private CreateMigration() {}

  /**
   * Compares and writes.
   *
   * @param project the project
   * @param request what to create
   * @return what was written, if anything
   * @throws io.github.d1maven.core.migrations.MigrationException if the message makes no valid file
   *     name, or if two migrations have the same number
   * @throws io.github.d1maven.diff.sql.SqlTextException if the schema or a migration is refused
   * @throws DriftException if the database does not match its migrations
   * @throws UnknownMigrationsException if the database has migrations that the folder lacks
   * @throws RefusedHazardsException if the migration would delete data without the user's
   *     permission
   * @throws io.github.d1maven.diff.problem.ProblemException if the migration would fail because a
   *     table of the database has rows
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if there is no safe plan
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static Result run(Project project, Request request) {
    return run(DatabaseState.of(project), request);
  }

  /**
   * Does the same with a state of which parts may be computed already; see {@link #run(Project,
   * Request)}.
   */
  public static Result run(DatabaseState state, Request request) {
    Project project = state.project();
    String name = project.migrations().nextName(request.message());
    DeclaredSchema declared = DeclaredSchema.read(project, request.schemaFiles());
    state.requireNoDrift();
    Plan plan = declared.plan(state, request.preferences());
    request.preferences().require(plan);
    RowsHere.refuse(state, plan, declared, request.preferences());
    CostEstimate cost = PlanCost.of(state, plan, request.preferences());
    return new Result(
        WrittenMigration.write(project.migrations(), name, plan),
        state.history().pending().size(),
        plan.kept(),
        cost);
  }
}
