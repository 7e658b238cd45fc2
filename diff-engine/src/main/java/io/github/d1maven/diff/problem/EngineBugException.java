package io.github.d1maven.diff.problem;

import org.jspecify.annotations.Nullable;

/** The engine contradicts itself, which is a bug. Nothing has been written. */
public class EngineBugException extends ProblemException {
  private static final long serialVersionUID = 1L;

  /**
   * @param fact what is wrong, in one line
   * @param reason how it is known to be wrong
   * @param evidence what to include in the report, such as "both schemas"
   * @param cause the original error, or null
   */
  public EngineBugException(
      String fact, String reason, String evidence, @Nullable Throwable cause) {
    super(problem(fact, reason, evidence), cause);
  }

  /**
   * @param fact what is wrong, in one line
   * @param place where it was noticed, or null
   * @param reason how it is known to be wrong
   * @param evidence what to include in the report
   */
  protected EngineBugException(String fact, @Nullable Place place, String reason, String evidence) {
    super(problem(fact, reason, evidence).at(place));
  }

  private static Problem problem(String fact, String reason, String evidence) {
    return Problem.of(fact)
        .because(reason)
        .help("this is a bug in diff-engine, please report it with " + evidence);
  }

  @Override
  public boolean isMistake() {
    return false;
  }
}
