package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/**
 * A mistake in the project's configuration that the user can correct: a file, key, environment,
 * database or parameter that is missing, unknown or malformed.
 */
public final class ConfigurationException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** States a mistake. */
  public ConfigurationException(Problem problem) {
    super(problem);
  }
}
