package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/** Something is wrong at a place in a script. */
public class SqlTextException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final transient SourcePosition position;

  /**
   * @param fact what is wrong, in one line, without the place
   * @param position where
   */
  public SqlTextException(String fact, SourcePosition position) {
    super(Problem.of(fact).at(position.place()));
    this.position = position;
  }

  /** What is wrong, in one line, without the place. */
  public String fact() {
    return problem().fact();
  }

  /** Where in which script. */
  public SourcePosition position() {
    return position;
  }
}
