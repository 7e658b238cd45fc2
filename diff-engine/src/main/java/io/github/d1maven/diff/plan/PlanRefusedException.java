package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/** The declared schema cannot be reached without breaking it or losing data. */
public final class PlanRefusedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem what cannot be done, why, and what to change
   */
  public PlanRefusedException(Problem problem) {
    super(problem);
  }
}
