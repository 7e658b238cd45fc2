package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.EngineBugException;
import org.jspecify.annotations.Nullable;

/** A plan does not produce the declared schema: a bug in this engine. Nothing has been written. */
public final class UnverifiedPlanException extends EngineBugException {
  private static final long serialVersionUID = 1L;

  private final String plan;

  /**
   * @param reason what went wrong
   * @param plan the plan as SQL
   * @param error the error that stopped it, or null
   */
  public UnverifiedPlanException(String reason, String plan, @Nullable Throwable error) {
    super(
        "the generated migration does not produce the declared schema",
        reason,
        "both schemas",
        error);
    this.plan = plan;
  }

  /** Returns the plan that failed, as SQL. */
  public String plan() {
    return plan;
  }
}
