package io.github.d1maven.core.dump;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/** A database cannot be written as SQL as it was asked for, or a file is no such dump. */
public final class DumpException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** States what is wrong. */
  public DumpException(Problem problem) {
    super(problem);
  }
}
