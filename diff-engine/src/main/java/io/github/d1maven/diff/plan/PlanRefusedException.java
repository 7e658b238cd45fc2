package io.github.d1maven.diff.plan;

/** The declared schema cannot be reached without breaking it or losing data. */
public final class PlanRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * @param fact what cannot be done, in one line
   * @param help what to change, in one line
   */
  public PlanRefusedException(String fact, String help) {
    super(fact);
    this.help = help;
  }

  /** What to change. */
  public String help() {
    return help;
  }
}
