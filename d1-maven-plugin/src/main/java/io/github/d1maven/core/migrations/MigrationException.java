package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/** A migration file, name or pattern is invalid; the user can correct it. */
public final class MigrationException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** States a mistake. */
  public MigrationException(Problem problem) {
    super(problem);
  }
}
