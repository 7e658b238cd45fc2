package io.github.d1maven.core.database;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * At the end of a transaction rows refer to rows that do not exist. Everything was rolled back. D1
 * itself only says "internal error" here.
 */
public final class ForeignKeyException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<ForeignKeyViolation> violations;
  private final int more;

  /**
   * States which rows.
   *
   * @param violations the first of them; none if SQLite counts a violation that no row shows, as it
   *     does when a table that others refer to is dropped and another one renamed to its name
   * @param more how many there are beyond those
   */
  public ForeignKeyException(List<ForeignKeyViolation> violations, int more) {
    super(problem("the transaction", violations, more));
    this.violations = List.copyOf(violations);
    this.more = more;
  }

  /** Returns the first rows that refer to nothing. */
  public List<ForeignKeyViolation> violations() {
    return violations;
  }

  /** Returns how many rows there are beyond {@link #violations}. */
  public int more() {
    return more;
  }

  /**
   * Returns what to tell the user.
   *
   * @param what what had run, such as a migration's name or "the seed"
   */
  public Problem problemAfter(String what) {
    return problem(what, violations, more);
  }

  private static Problem problem(String what, List<ForeignKeyViolation> violations, int more) {
    Problem problem = Problem.of("FOREIGN KEY constraint failed at the end of " + what);
    if (violations.isEmpty()) {
      return problem
          .because(
              "each row has its parent, but a table that others refer to was dropped and\n"
                  + "another one renamed to its name; SQLite and D1 count that as a violation")
          .help("create the table under its final name and copy the rows into it");
    }
    List<String> rows = new ArrayList<>(violations.stream().map(Object::toString).toList());
    if (more > 0) {
      rows.add("and " + more + " more");
    }
    return problem.because(String.join("\n", rows));
  }
}
