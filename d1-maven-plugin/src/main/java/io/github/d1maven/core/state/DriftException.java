package io.github.d1maven.core.state;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;

/** A database is not what its recorded migrations yield: somebody changed it in another way. */
public final class DriftException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> differences;

  DriftException(DatabaseIdentity database, List<String> differences) {
    super(
        Problem.of("the " + database.summary() + " is not what its applied migrations yield")
            .because("these differ: " + Phrases.some(differences, ", "))
            .help(Undo.of(database, "to give up what was changed there"))
            .help(
                database.run(
                    "to keep it, write it as a migration and record that as applied",
                    "create",
                    new Remedy.Option("name", "adopt_changes"),
                    new Remedy.Option("adopt", "true"))));
    this.differences = List.copyOf(differences);
  }

  /** Returns the objects that differ, such as {@code table "users"}; at least one. */
  public List<String> differences() {
    return differences;
  }
}
