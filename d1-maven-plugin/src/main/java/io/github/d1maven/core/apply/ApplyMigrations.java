package io.github.d1maven.core.apply;

import io.github.d1maven.core.check.RecordedChecksums;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.cost.RowsBudget;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.probe.LiveProbes;
import io.github.d1maven.core.probe.ProbeAnswer;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.UnconfirmedException;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code d1:apply}: applies the pending migrations, each in one transaction together with its entry
 * in the ledger.
 */
public final class ApplyMigrations {

  /** Is notified of each migration as it completes. */
  public interface Progress {

    /** Ignores all notifications. */
    Progress NONE =
        new Progress() {
          @Override
          public void applied(String name) {}

          @Override
          public void appliedByOthers(AppliedMigration record) {}
        };

    /**
     * It was estimated what the migrations cost, before anything is confirmed or runs.
     *
     * @param estimate the cost
     */
    default void estimated(CostEstimate estimate) {}

    /**
     * A migration was committed.
     *
     * @param name its recorded name
     */
    void applied(String name);

    /**
     * A pending migration has meanwhile been applied by another run.
     *
     * @param record its entry in the ledger
     */
    void appliedByOthers(AppliedMigration record);

    /**
     * The database was asked about its rows, before anything was changed.
     *
     * @param answers what it answered
     */
    default void probed(List<ProbeAnswer> answers) {}
  }

  /**
   * What was done.
   *
   * @param applied the names of the migrations that this run applied, in order
   * @param outOfOrder those of them that come before one that had been applied earlier
   * @param cost what was estimated before; {@link CostEstimate#NONE} for a local database without a
   *     budget
   */
  public record Result(List<String> applied, List<String> outOfOrder, CostEstimate cost) {

    /** Copies the lists. */
    public Result {
      applied = List.copyOf(applied);
      outOfOrder = List.copyOf(outOfOrder);
    }
  }

  private final Database database;
  private final Progress progress;
  private final List<String> applied = new ArrayList<>();

  private ApplyMigrations(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /**
   * Applies the pending migrations, in wrangler's order. All pending files are read and checked
   * before the first one runs.
   *
   * @param state the state of the database, which may be read already
   * @param selection which of them
   * @param confirmation the user's confirmation that data in a remote database may be deleted
   * @param budget how many rows they may write
   * @param probe whether to ask the database first whether its rows meet what they require
   * @param progress is notified of each migration
   * @return what was done
   * @throws io.github.d1maven.core.migrations.MigrationException if the selection is refused
   * @throws SqlTextException if a file is found to be invalid before anything runs
   * @throws io.github.d1maven.core.state.AppliedByPrismaException if Prisma has applied one of them
   *     before
   * @throws RehearsalException if a migration for a remote database fails in memory
   * @throws io.github.d1maven.core.cost.OverBudgetException if they may write more rows
   * @throws io.github.d1maven.core.probe.FoundRowsException if rows would stop one of them
   * @throws UnconfirmedException if data in a remote database would be deleted
   * @throws FailedMigrationException if a migration fails; those before it remain applied
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be reached
   */
  public static Result run(
      DatabaseState state,
      Selection selection,
      Confirmation confirmation,
      RowsBudget budget,
      boolean probe,
      Progress progress) {
    Project project = state.project();
    History history = state.history();
    state.requireNotAppliedByPrisma();
    List<MigrationFile> files = selection.from(history);
    List<Migration> pending = CheckedScript.migrations(files, project.files());
    DatabaseIdentity database = project.database().identity();
    boolean remote = database.target() != Target.LOCAL;
    CostEstimate cost = CostEstimate.NONE;
    if (remote || budget.isSet()) {
      cost = CostEstimate.of(state, pending, RowCounts.UNKNOWN);
      progress.estimated(cost);
      budget.require(database, cost);
    }
    List<String> effects =
        remote ? DestructiveMigrations.effects(state, files, pending) : List.of();
    if (probe) {
      LiveProbes.require(state, selection, progress::probed);
    }
    if (!effects.isEmpty()) {
      confirmation.require(database, String.join(", ", effects));
    }
    return new Result(
        recorded(project, pending, progress),
        files.stream().filter(history.outOfOrder()::contains).map(MigrationFile::name).toList(),
        cost);
  }

  /** Applies migrations and records the checksums of those that a local database has now. */
  private static List<String> recorded(
      Project project, List<Migration> pending, Progress progress) {
    ApplyMigrations run = new ApplyMigrations(project.database(), progress);
    try {
      return run.apply(pending);
    } finally {
      if (project.database().identity().target() == Target.LOCAL) {
        RecordedChecksums.applied(project.migrations(), run.applied);
      }
    }
  }

  /**
   * Applies pending migrations without a budget and without asking first; see {@link
   * #run(DatabaseState, Selection, Confirmation, RowsBudget, boolean, Progress)}.
   */
  public static Result run(
      Project project, Selection selection, Confirmation confirmation, Progress progress) {
    return run(
        DatabaseState.of(project), selection, confirmation, RowsBudget.NONE, false, progress);
  }

  /** Applies all pending migrations without a budget. */
  public static Result run(Project project, Confirmation confirmation, Progress progress) {
    return run(project, Selection.ALL, confirmation, progress);
  }

  /** Applies all pending migrations without a confirmation. */
  public static Result run(Project project, Progress progress) {
    return run(project, Confirmation.NONE, progress);
  }

  /** Applies pending migrations and returns the names of those that this run applied. */
  public static List<String> run(Database database, List<Migration> pending, Progress progress) {
    return new ApplyMigrations(database, progress).apply(pending);
  }

  private List<String> apply(List<Migration> pending) {
    for (Migration migration : pending) {
      try {
        Optional<AppliedMigration> record = database.apply(migration);
        if (record.isEmpty()) {
          applied.add(migration.name());
          progress.applied(migration.name());
        } else {
          progress.appliedByOthers(record.get());
        }
      } catch (SqlTextException | ForeignKeyException e) {
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
