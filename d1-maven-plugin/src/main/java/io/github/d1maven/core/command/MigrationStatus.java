package io.github.d1maven.core.command;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.migrations.DuplicateNumber;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.core.project.Project;
import java.util.HashSet;
import java.util.List;
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
   */
  public record Result(
      List<Entry> entries, List<String> outOfOrder, List<DuplicateNumber> duplicates) {

    /** Copies the lists. */
    public Result {
      entries = List.copyOf(entries);
      outOfOrder = List.copyOf(outOfOrder);
      duplicates = List.copyOf(duplicates);
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
    List<AppliedMigration> applied = project.database().applied();
    MigrationsFolder folder = project.migrations();
    List<MigrationFile> files = folder.list();
    History history = History.of(files, applied.stream().map(AppliedMigration::name).toList());
    Set<String> unknown = new HashSet<>(history.unknown());
    return new Result(
        Stream.concat(
                applied.stream()
                    .map(migration -> recorded(migration, unknown.contains(migration.name()))),
                history.pending().stream().map(file -> new Entry(file.name(), State.PENDING, null)))
            .toList(),
        history.outOfOrder().stream().map(MigrationFile::name).toList(),
        DuplicateNumber.in(files));
  }

  private static Entry recorded(AppliedMigration migration, boolean unknown) {
    State state = unknown ? State.UNKNOWN : State.APPLIED;
    return new Entry(migration.name(), state, migration.appliedAt());
  }
}
