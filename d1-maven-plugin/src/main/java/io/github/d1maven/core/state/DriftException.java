package io.github.d1maven.core.state;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;

/** A database does not match its recorded migrations: it was changed by other means. */
public final class DriftException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> differences;

  DriftException(DatabaseIdentity database, List<String> differences) {
    super(problem(database, differences));
    this.differences = List.copyOf(differences);
  }

  /**
   * Returns the words.
   *
   * @param differences the objects that differ
   */
  public static Problem problem(DatabaseIdentity database, List<String> differences) {
    return Problem.of("the " + database.summary() + " does not match its applied migrations")
        .because("these differ: " + Phrases.some(differences, ", "))
        .help(Undo.of(database, "to discard these changes"))
        .help(
            database.run(
                "to keep them, write a migration for them and record it as applied",
                "create",
                new Remedy.Option("name", "adopt_changes"),
                new Remedy.Option("adopt", "true")));
  }

  /** Returns the objects that differ, such as {@code table "users"}; at least one. */
  public List<String> differences() {
    return differences;
  }
}
