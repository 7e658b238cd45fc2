package io.github.d1maven.diff.sql;

/** A comment, a quote or a trigger that never ends. */
public final class UnterminatedSqlException extends SqlTextException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what never ends, such as {@code comment}
   * @param position where it begins
   */
  public UnterminatedSqlException(String what, SourcePosition position) {
    super("unterminated " + what, position);
  }
}
