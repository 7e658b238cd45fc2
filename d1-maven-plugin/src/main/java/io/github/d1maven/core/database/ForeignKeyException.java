package io.github.d1maven.core.database;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows violate foreign keys at the end of a transaction. Everything was rolled back. D1 itself only
 * reports "internal error".
 */
public final class ForeignKeyException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<ForeignKeyViolation> violations;
  private final int more;

  /**
   * States the violations.
   *
   * @param violations the first of them; empty if SQLite counts a violation without a violating
   *     row, as it does when a table that others refer to is dropped and another one renamed to its
   *     name
   * @param more how many more there are
   */
  public ForeignKeyException(List<ForeignKeyViolation> violations, int more) {
    super(problem("the transaction", violations, more));
    this.violations = List.copyOf(violations);
    this.more = more;
  }

  /** Returns the first violations. */
  public List<ForeignKeyViolation> violations() {
    return violations;
  }

  /** Returns how many violations there are beyond {@link #violations}. */
  public int more() {
    return more;
  }

  /**
   * Returns the problem of SQL that failed. Foreign keys fail at the end of all that was run, so
   * their problem names it; any other failure has a place of its own.
   *
   * @param what what was run, such as a migration's name or "the seed"
   */
  public static Problem problemAfter(String what, ProblemException failure) {
    return failure instanceof ForeignKeyException keys
        ? problem(what, keys.violations, keys.more)
        : failure.problem();
  }

  private static Problem problem(String what, List<ForeignKeyViolation> violations, int more) {
    Problem problem = Problem.of("FOREIGN KEY constraint failed at the end of " + what);
    if (violations.isEmpty()) {
      return problem
          .because(
              "every row has its parent, but a table that others refer to was dropped and\n"
                  + "another one was renamed to its name, which SQLite and D1 count as a violation")
          .help("create the table under its final name and copy the rows into it");
    }
    List<String> rows = new ArrayList<>(violations.stream().map(Object::toString).toList());
    if (more > 0) {
      rows.add("and " + more + " more");
    }
    return problem.because(String.join("\n", rows));
  }
}
