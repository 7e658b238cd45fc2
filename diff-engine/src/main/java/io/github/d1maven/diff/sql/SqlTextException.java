package io.github.d1maven.diff.sql;

/** Something is wrong at a place in a script. The message is the fact alone; the place is apart. */
public class SqlTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fact;
  private final transient SourcePosition position;

  /**
   * @param fact what is wrong, in one line, without the place
   * @param position where
   */
  public SqlTextException(String fact, SourcePosition position) {
    super(fact);
    this.fact = fact;
    this.position = position;
  }

  /** What is wrong, in one line, without the place. */
  public String fact() {
    return fact;
  }

  /** Where in which script. */
  public SourcePosition position() {
    return position;
  }

  /** The fact, the place, and the line with a caret. */
  public String report() {
    return fact + "\n  --> " + position + "\n" + position.excerpt();
  }
}
