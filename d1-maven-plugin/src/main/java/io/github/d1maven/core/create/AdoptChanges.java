package io.github.d1maven.core.create;

import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.core.state.UnknownMigrationsException;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.RefusedHazardsException;
import java.util.List;
import java.util.Optional;

/**
 * {@code d1:create -Dd1.adopt}: writes a migration for changes that were made to the database by
 * other means, and records it there as applied. For a database without migrations this becomes the
 * first one. Pending migrations that Prisma has applied before are recorded as they are.
 */
public final class AdoptChanges {

  /**
   * What was done.
   *
   * @param byPrisma the names of the migrations that Prisma had applied and that were recorded
   * @param migration what was written for other changes, and recorded
   */
  public record Result(List<String> byPrisma, Optional<WrittenMigration> migration) {

    /** Copies the list. */
    public Result {
      byPrisma = List.copyOf(byPrisma);
    }
  }

  private AdoptChanges() {}

  /**
   * Writes the migration and records it.
   *
   * @param project the project
   * @param message what the migration does, for its file name
   * @param preferences the user's preferences for the migration, which other databases will run
   * @return what was done; nothing if the database matches its migrations
   * @throws UnknownMigrationsException if the database has migrations that the folder lacks
   * @throws RefusedHazardsException if the migration would delete data in other databases
   * @throws io.github.d1maven.core.migrations.MigrationException if the message makes no valid file
   *     name, or if two migrations have the same number
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if there is no safe plan
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be used
   */
  public static Result run(Project project, String message, PlanPreferences preferences) {
    String name = project.migrations().nextName(message);
    DatabaseState now = DatabaseState.of(project);
    List<MigrationFile> byPrisma = now.appliedByPrisma();
    DatabaseState state = now.recording(byPrisma);
    Plan plan =
        project
            .engine()
            .plan(
                state.replayed(),
                state.live(),
                preferences.options(List.of()).withSide("the database"));
    preferences.require(plan);
    byPrisma.forEach(file -> record(project, file));
    Optional<WrittenMigration> written = WrittenMigration.write(project.migrations(), name, plan);
    if (written.isPresent()) {
      record(project, written.get().file());
    }
    return new Result(byPrisma.stream().map(MigrationFile::name).toList(), written);
  }

  private static void record(Project project, MigrationFile file) {
    String checksum = Checksum.of(file.text());
    project.database().apply(new Migration(file.name(), List.of(), checksum));
  }
}
