package io.github.d1maven.core.data;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.CheckedScript;
import io.github.d1maven.core.apply.FailedMigrationException;
import io.github.d1maven.core.apply.RehearsalException;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.local.MemoryDatabase;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.sql.SqlStatement;
import java.nio.file.Path;
import java.util.List;

/** {@code d1:reset}: drops everything, applies all migrations and runs the seed. */
public final class ResetDatabase {

  /**
   * What to reset to.
   *
   * @param seedFiles the files of the seed in their order; none for no seed
   * @param confirmation the user's confirmation that everything in a remote database may be dropped
   */
  public record Request(List<Path> seedFiles, Confirmation confirmation) {

    /** Copies the list. */
    public Request {
      seedFiles = List.copyOf(seedFiles);
    }
  }

  /**
   * What was done.
   *
   * @param applied the names of the migrations that were applied, in order
   * @param seeded how many statements of the seed ran
   * @param prisma how many migrations the table of Prisma's migrations had recorded when it was
   *     dropped
   */
  public record Result(List<String> applied, int seeded, int prisma) {

    /** Copies the list. */
    public Result {
      applied = List.copyOf(applied);
    }
  }

  private final List<Migration> migrations;
  private final List<SqlStatement> seed;

  private ResetDatabase(List<Migration> migrations, List<SqlStatement> seed) {
    this.migrations = migrations;
    this.seed = seed;
  }

  /**
   * Runs migrations and seed on an empty database in memory first, so that errors are found before
   * anything is dropped.
   *
   * @param project the project
   * @param request what to reset to
   * @param progress is notified of each migration
   * @return what was done
   * @throws io.github.d1maven.diff.sql.SqlTextException if a file is found to be invalid before
   *     anything runs
   * @throws io.github.d1maven.core.migrations.MigrationException if there is no migration
   * @throws RehearsalException if a migration or the seed fails in memory; nothing was changed
   * @throws FailedMigrationException if a migration fails in the database itself
   * @throws FailedSeedException if the seed fails in the database itself
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be used
   */
  public static Result run(Project project, Request request, ApplyMigrations.Progress progress) {
    request
        .confirmation()
        .require(project.database().identity(), "drops everything in the database");
    var reset =
        new ResetDatabase(
            CheckedScript.migrations(project.migrations().listForRebuild(), project.files()),
            SeedDatabase.statements(project, request.seedFiles()));
    Database database = project.database();
    reset.rehearse(database);
    DatabaseState state = DatabaseState.of(project);
    int prisma = state.prisma().entries().size();
    database.executeRepeatable(
        Event.RESET,
        database.identity().target() == Target.LOCAL
            ? DropEverything.of(state)
            : DropEverything.guarded(state));
    return reset.build(database, prisma, progress);
  }

  private void rehearse(Database database) {
    try (Database memory = MemoryDatabase.open(database.ledger())) {
      build(memory, 0, ApplyMigrations.Progress.NONE);
    } catch (FailedMigrationException | FailedSeedException e) {
      throw new RehearsalException(e);
    }
  }

  private Result build(Database database, int prisma, ApplyMigrations.Progress progress) {
    List<String> applied = ApplyMigrations.run(database, migrations, progress);
    if (!seed.isEmpty()) {
      FailedSeedException.around(() -> SeedDatabase.execute(database, List.of(), seed));
    }
    return new Result(applied, seed.size(), prisma);
  }
}
