package io.github.d1maven.core.apply;

import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.PlannedRequest;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.plan.RowCounts;
import java.util.List;
import java.util.Optional;

/**
 * {@code d1:apply -Dd1.dryRun}: shows what applying the pending migrations would do, and changes
 * nothing. They run on a copy of a local database; for one at Cloudflare they run in memory on its
 * schema.
 */
public final class DryRun {

  /**
   * What would be done.
   *
   * @param migrations the migrations that would be applied, in order
   * @param outOfOrder those of them that come before one that is applied
   * @param requests what would be sent
   * @param effects the data that would be deleted, as in "this …"
   * @param tried whether the migrations ran on a copy with all rows
   * @param cost what they would cost
   */
  public record Result(
      List<String> migrations,
      List<String> outOfOrder,
      List<PlannedRequest> requests,
      List<String> effects,
      boolean tried,
      CostEstimate cost) {

    /** Copies the lists. */
    public Result {
      migrations = List.copyOf(migrations);
      outOfOrder = List.copyOf(outOfOrder);
      requests = List.copyOf(requests);
      effects = List.copyOf(effects);
    }
  }

  private DryRun() {}

  /**
   * Shows what would be done.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException if a file is invalid
   * @throws io.github.d1maven.core.state.AppliedByPrismaException if Prisma has applied one of them
   *     before
   * @throws io.github.d1maven.core.migrations.MigrationException if the selection is refused
   * @throws RehearsalException if a migration fails on the copy
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static Result run(Project project, Selection selection) {
    return run(DatabaseState.of(project), selection);
  }

  /** Does the same with a state that may be read already; see {@link #run(Project, Selection)}. */
  public static Result run(DatabaseState state, Selection selection) {
    Project project = state.project();
    History history = state.history();
    state.requireNotAppliedByPrisma();
    List<MigrationFile> files = selection.from(history);
    List<Migration> migrations = CheckedScript.migrations(files, project.files());
    Database database = project.database();
    Optional<Database> copy = migrations.isEmpty() ? Optional.empty() : database.copy();
    copy.ifPresent(trial -> tryOn(trial, migrations));
    return new Result(
        files.stream().map(MigrationFile::name).toList(),
        files.stream().filter(history.outOfOrder()::contains).map(MigrationFile::name).toList(),
        migrations.isEmpty() ? List.of() : database.requests(migrations),
        migrations.isEmpty() ? List.of() : DestructiveMigrations.effects(state, files, migrations),
        copy.isPresent(),
        CostEstimate.of(state, migrations, RowCounts.UNKNOWN));
  }

  private static void tryOn(Database copy, List<Migration> migrations) {
    try (copy) {
      ApplyMigrations.run(copy, migrations, ApplyMigrations.Progress.NONE);
    } catch (FailedMigrationException e) {
      throw RehearsalException.onCopy(e);
    }
  }
}
