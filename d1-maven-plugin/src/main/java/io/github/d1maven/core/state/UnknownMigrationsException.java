package io.github.d1maven.core.state;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.List;

/** A database has recorded migrations that are missing from the folder. */
public final class UnknownMigrationsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> names;

  UnknownMigrationsException(DatabaseIdentity database, List<String> names) {
    super(
        Problem.of(
                "the "
                    + database.summary()
                    + " has applied migrations that are missing from the folder")
            .because("missing: " + Phrases.some(names, ", "))
            .help("restore these files, for example by merging the branch that contains them")
            .help(Undo.of(database, "to discard their changes")));
    this.names = List.copyOf(names);
  }

  /** Returns the recorded names in the order of recording; at least one. */
  public List<String> names() {
    return names;
  }
}
