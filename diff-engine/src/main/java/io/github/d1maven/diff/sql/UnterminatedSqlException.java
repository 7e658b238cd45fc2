package io.github.d1maven.diff.sql;

/** An unterminated comment, quote or trigger. */
public final class UnterminatedSqlException extends SqlTextException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the unterminated element, such as {@code comment}
   * @param position the position where it begins
   */
  public UnterminatedSqlException(String what, SourcePosition position) {
    super("unterminated " + what, position);
  }
}
