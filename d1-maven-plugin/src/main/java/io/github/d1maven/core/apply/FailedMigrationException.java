package io.github.d1maven.core.apply;

import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** A migration failed and was rolled back. The problem states where and why. */
public final class FailedMigrationException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param migration the name of the migration
   * @param applied the names of the migrations that this run applied before it, which are kept
   * @param notRun the names of the migrations that would have been next
   */
  FailedMigrationException(
      String migration, List<String> applied, List<String> notRun, ProblemException cause) {
    super(
        ForeignKeyException.problemAfter(migration, cause)
            .leaving(state(migration, applied, notRun)),
        cause);
  }

  private static List<String> state(String migration, List<String> applied, List<String> notRun) {
    List<String> lines = new ArrayList<>();
    lines.add("nothing of " + migration + " was applied");
    if (!applied.isEmpty()) {
      lines.add("applied earlier in this run and kept: " + Phrases.some(applied, ", "));
    }
    if (!notRun.isEmpty()) {
      lines.add("not run: " + Phrases.some(notRun, ", "));
    }
    return lines;
  }
}
