package io.github.d1maven.core.command;

import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.core.state.UnknownMigrationsException;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.RefusedHazardsException;
import java.util.List;
import java.util.Optional;

/**
 * {@code d1:create -Dd1.adopt}: writes what was changed in the database by other means as a
 * migration, and records it there as applied. For a database that never had migrations this is the
 * first one.
 */
public final class AdoptChanges {

  private AdoptChanges() {}

  /**
   * Writes and records.
   *
   * @param project where
   * @param message what the migration does, for its file name
   * @param preferences what the user says about the migration, which other databases will run
   * @return what was written; empty if the database is what its migrations yield
   * @throws UnknownMigrationsException if the database has migrations that the folder has not
   * @throws RefusedHazardsException if the migration would delete data in other databases
   * @throws io.github.d1maven.core.migrations.MigrationException if the message makes no name, or
   *     if two migrations have one number
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if there is no safe way
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be used
   */
  public static Optional<WrittenMigration> run(
      Project project, String message, PlanPreferences preferences) {
    String name = project.migrations().nextName(message);
    DatabaseState state = DatabaseState.of(project);
    Plan plan =
        project
            .engine()
            .plan(
                state.replayed(),
                state.live(),
                preferences.options(List.of()).withSide("the database"));
    Optional<WrittenMigration> written =
        WrittenMigration.write(project.migrations(), name, plan, preferences);
    if (written.isPresent()) {
      project.database().apply(new Migration(name, List.of()));
    }
    return written;
  }
}
