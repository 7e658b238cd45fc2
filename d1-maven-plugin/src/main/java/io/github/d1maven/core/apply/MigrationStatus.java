package io.github.d1maven.core.apply;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.migrations.DuplicateNumber;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.core.state.PrismaHistory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code d1:status}: compares the migrations folder with what the database has recorded. */
public final class MigrationStatus {

  /** The state of a migration. */
  public enum State {
    /** It is recorded, and the folder has it. */
    APPLIED,
    /** The folder has it, and it is not recorded. */
    PENDING,
    /** It is recorded, and the folder does not have it. */
    UNKNOWN
  }

  /**
   * One migration.
   *
   * @param name its recorded name
   * @param state its state
   * @param appliedAt when it was applied, in UTC; null if it is pending
   */
  public record Entry(String name, State state, @Nullable String appliedAt) {}

  /**
   * The comparison.
   *
   * @param entries the recorded migrations in the order of recording, then the pending ones in the
   *     order in which they will run
   * @param outOfOrder pending migrations that come before a recorded one
   * @param duplicates numbers that several migrations share
   * @param prisma what Prisma has recorded
   * @param appliedByPrisma pending migrations that Prisma has applied
   * @param missingPattern the pattern that wrangler lacks to find the migrations
   */
  public record Result(
      List<Entry> entries,
      List<String> outOfOrder,
      List<DuplicateNumber> duplicates,
      PrismaHistory prisma,
      List<String> appliedByPrisma,
      Optional<String> missingPattern) {

    /** Copies the lists. */
    public Result {
      entries = List.copyOf(entries);
      outOfOrder = List.copyOf(outOfOrder);
      duplicates = List.copyOf(duplicates);
      appliedByPrisma = List.copyOf(appliedByPrisma);
    }

    /** Returns how many migrations have a state. */
    public long count(State state) {
      return entries.stream().filter(entry -> entry.state() == state).count();
    }
  }

  private MigrationStatus() {}

  /**
   * Compares. Changes nothing.
   *
   * @param project the project
   * @return the comparison
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static Result run(Project project) {
    DatabaseState state = DatabaseState.of(project);
    List<AppliedMigration> applied = state.snapshot().applied();
    History history = state.history();
    Set<String> unknown = new HashSet<>(history.unknown());
    return new Result(
        Stream.concat(
                applied.stream()
                    .map(migration -> recorded(migration, unknown.contains(migration.name()))),
                history.pending().stream().map(file -> new Entry(file.name(), State.PENDING, null)))
            .toList(),
        history.outOfOrder().stream().map(MigrationFile::name).toList(),
        DuplicateNumber.in(project.migrations().list()),
        state.prisma(),
        state.appliedByPrisma().stream().map(MigrationFile::name).toList(),
        project.migrations().missingPattern());
  }

  private static Entry recorded(AppliedMigration migration, boolean unknown) {
    State state = unknown ? State.UNKNOWN : State.APPLIED;
    return new Entry(migration.name(), state, migration.appliedAt());
  }
}
