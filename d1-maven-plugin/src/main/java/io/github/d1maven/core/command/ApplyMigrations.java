package io.github.d1maven.core.command;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code d1:apply}: runs the pending migrations, each with its record in one transaction. */
public final class ApplyMigrations {

  /** Hears of each migration as it is done. */
  public interface Progress {

    /** Hears and says nothing. */
    Progress NONE =
        new Progress() {
          @Override
          public void applied(String name) {}

          @Override
          public void appliedByOthers(AppliedMigration record) {}
        };

    /**
     * A migration was committed.
     *
     * @param name its recorded name
     */
    void applied(String name);

    /**
     * A pending migration was recorded by somebody else in the meantime.
     *
     * @param record what the database says of it
     */
    void appliedByOthers(AppliedMigration record);
  }

  /**
   * What was done.
   *
   * @param applied the names of the migrations that this run applied, in order
   * @param outOfOrder those of them that come before one that had been applied earlier
   */
  public record Result(List<String> applied, List<String> outOfOrder) {

    /** Copies the lists. */
    public Result {
      applied = List.copyOf(applied);
      outOfOrder = List.copyOf(outOfOrder);
    }
  }

  private final Database database;
  private final Progress progress;

  private ApplyMigrations(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /**
   * Applies what is pending, in wrangler's order. All pending files are read and checked before the
   * first one runs.
   *
   * @param project where
   * @param confirmation what the user says to what deletes data in a remote database
   * @param progress hears of each migration
   * @return what was done
   * @throws SqlTextException if a file can be seen to fail before anything runs
   * @throws RehearsalException if a migration for a remote database fails in memory
   * @throws UnconfirmedException if data in a remote database would be deleted
   * @throws FailedMigrationException if a migration fails; those before it stay applied
   * @throws io.github.d1maven.core.database.DatabaseException if the database is out of reach
   */
  public static Result run(Project project, Confirmation confirmation, Progress progress) {
    DatabaseState state = DatabaseState.of(project);
    History history = state.history();
    List<Migration> pending = CheckedScript.migrations(history.pending(), project.files());
    if (project.database().identity().target() != Target.LOCAL) {
      List<String> effects = DestructiveMigrations.effects(state, pending);
      if (!effects.isEmpty()) {
        confirmation.require(project.database().identity(), String.join(", ", effects));
      }
    }
    return new Result(
        new ApplyMigrations(project.database(), progress).apply(pending),
        history.outOfOrder().stream().map(MigrationFile::name).toList());
  }

  /**
   * Applies what is pending, with nothing confirmed; see {@link #run(Project, Confirmation,
   * Progress)}.
   */
  public static Result run(Project project, Progress progress) {
    return run(project, Confirmation.NONE, progress);
  }

  /** Applies migrations that are known to be pending, and returns the names of those it ran. */
  static List<String> run(Database database, List<Migration> pending, Progress progress) {
    return new ApplyMigrations(database, progress).apply(pending);
  }

  private List<String> apply(List<Migration> pending) {
    List<String> applied = new ArrayList<>();
    for (Migration migration : pending) {
      try {
        Optional<AppliedMigration> record = database.apply(migration);
        if (record.isEmpty()) {
          applied.add(migration.name());
          progress.applied(migration.name());
        } else {
          progress.appliedByOthers(record.get());
        }
      } catch (SqlTextException e) {
        throw new FailedMigrationException(migration.name(), applied, after(migration, pending), e);
      } catch (ForeignKeyException e) {
        throw new FailedMigrationException(migration.name(), applied, after(migration, pending), e);
      }
    }
    return applied;
  }

  private static List<String> after(Migration migration, List<Migration> pending) {
    return pending.subList(pending.indexOf(migration) + 1, pending.size()).stream()
        .map(Migration::name)
        .toList();
  }
}
