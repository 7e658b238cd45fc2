package io.github.d1maven.diff.problem;

import org.jspecify.annotations.Nullable;

/**
 * The base of all errors that users can see. Anything that is not a {@code ProblemException} is a
 * bug.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Creates an error from a problem. */
  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /**
   * @param problem what to tell the user
   * @param cause what led to it, for the stack trace; or null
   */
  public ProblemException(Problem problem, @Nullable Throwable cause) {
    super(ProblemText.of(problem, Voice.NEUTRAL), cause);
    this.problem = problem;
  }

  /** Returns what is wrong. */
  public final Problem problem() {
    return problem;
  }

  /**
   * Returns whether it is an ordinary failure, such as a mistake in the project's files; false if
   * the work could not be done at all, for example because the network is down.
   */
  public boolean isMistake() {
    return true;
  }
}
