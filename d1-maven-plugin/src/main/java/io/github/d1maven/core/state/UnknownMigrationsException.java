package io.github.d1maven.core.state;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.List;

/** A database has recorded migrations that the folder does not have. */
public final class UnknownMigrationsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> names;

  UnknownMigrationsException(DatabaseIdentity database, List<String> names) {
    super(
        Problem.of(
                "the " + database.summary() + " has applied migrations that are not in the folder")
            .because("unknown here: " + Phrases.some(names, ", "))
            .help("bring these files back, for example by merging the branch that has them")
            .help(Undo.of(database, "to give up what they did")));
    this.names = List.copyOf(names);
  }

  /** Returns the recorded names in the order of recording; at least one. */
  public List<String> names() {
    return names;
  }
}
