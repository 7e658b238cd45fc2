package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/** Something is wrong at a place in a script. */
public class SqlTextException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final transient SourcePosition position;

  /**
   * @param fact what is wrong, in one line, without the place
   * @param position the position
   */
  public SqlTextException(String fact, SourcePosition position) {
    super(Problem.of(fact).at(position.place()));
    this.position = position;
  }

  /** Returns what is wrong, in one line, without the place. */
  public String fact() {
    return problem().fact();
  }

  /** Returns the script and the position in it. */
  public SourcePosition position() {
    return position;
  }
}
