package io.github.d1maven.core.gate;

import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.migrations.DuplicateNumber;
import io.github.d1maven.core.migrations.History;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.core.state.LedgerOrigins;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code d1:validate}: compares what a database has recorded, in its ledger and its history, with
 * the migrations folder.
 */
public final class ValidateMigrations {

  /**
   * What agrees.
   *
   * @param applied how many files are applied
   * @param unverified how many of them have no checksum, because another tool applied them
   * @param pending how many files are pending
   */
  public record Result(int applied, int unverified, int pending) {}

  private ValidateMigrations() {}

  /**
   * Compares.
   *
   * @return what was compared, if nothing is wrong
   * @throws InvalidMigrationsException stating everything that is wrong
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static Result run(Project project) {
    DatabaseState state = DatabaseState.of(project);
    History history = state.history();
    Database database = project.database();
    var checksums =
        new AppliedChecksums(
            state.snapshot().applied(), new LedgerOrigins(database.ledger(), database.events()));
    List<Finding> findings = findings(project, history, checksums);
    if (!findings.isEmpty()) {
      throw new InvalidMigrationsException(findings);
    }
    int unverified =
        (int) history.applied().stream().filter(file -> !checksums.has(file.name())).count();
    return new Result(history.applied().size(), unverified, history.pending().size());
  }

  private static List<Finding> findings(
      Project project, History history, AppliedChecksums checksums) {
    List<Finding> findings = new ArrayList<>();
    var files = new FileFindings(project, checksums);
    history.applied().forEach(file -> files.edited(file).ifPresent(findings::add));
    var gone = new GoneFindings(project, history, checksums);
    history.unknown().forEach(name -> findings.add(gone.of(name)));
    history.outOfOrder().stream()
        .filter(file -> !gone.isRenamed(file))
        .map(file -> files.outOfOrder(file, history))
        .forEach(findings::add);
    DuplicateNumber.in(all(history)).stream()
        .filter(duplicate -> duplicate.files().stream().anyMatch(history.pending()::contains))
        .map(duplicate -> files.duplicate(duplicate, history))
        .forEach(findings::add);
    return findings;
  }

  private static List<MigrationFile> all(History history) {
    List<MigrationFile> all = new ArrayList<>(history.applied());
    all.addAll(history.pending());
    return all;
  }
}
