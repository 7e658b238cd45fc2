package io.github.d1maven.core.database;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/** A database could not be reached, read or written, for a reason other than the SQL. */
public final class DatabaseException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * States what could not be done.
   *
   * @param problem what failed, why, and what to do about it
   * @param cause the original error
   */
  public DatabaseException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  @Override
  public boolean isMistake() {
    return false;
  }
}
