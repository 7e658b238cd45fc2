package io.github.d1maven.diff.problem;

import org.jspecify.annotations.Nullable;

/**
 * The one base of all errors that users can be told about. What is no {@code ProblemException} is a
 * bug.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** A problem whose parts say everything. */
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

  /** What is wrong, in parts. */
  public final Problem problem() {
    return problem;
  }

  /**
   * Whether it is the kind of thing that goes wrong, such as a mistake in the project's files;
   * false for what keeps the work from being done at all, such as a network that is down.
   */
  public boolean isMistake() {
    return true;
  }
}
