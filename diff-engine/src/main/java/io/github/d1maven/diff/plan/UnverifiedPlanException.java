package io.github.d1maven.diff.plan;

import org.jspecify.annotations.Nullable;

/** A plan does not do what it should: a bug of this engine. Nothing has been written. */
public final class UnverifiedPlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String plan;

  /**
   * @param cause what went wrong
   * @param plan the plan as SQL
   * @param error what stopped it, where an error did
   */
  public UnverifiedPlanException(String cause, String plan, @Nullable Throwable error) {
    super(
        "the generated migration does not produce the declared schema; this is a bug in"
            + " diff-engine, please report it with both schemas: "
            + cause,
        error);
    this.plan = plan;
  }

  /** The plan that failed, as SQL. */
  public String plan() {
    return plan;
  }
}
