package io.github.d1maven.core.database;

import java.util.List;

/**
 * At the end of a transaction rows refer to rows that do not exist. Everything was rolled back. D1
 * itself only says "internal error" here.
 */
public final class ForeignKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ForeignKeyViolation> violations;
  private final int more;

  /**
   * States which rows.
   *
   * @param violations the first of them; none if SQLite counts a violation that no row shows, as it
   *     does when a table that others refer to is dropped and another one renamed to its name
   * @param more how many there are beyond those
   */
  public ForeignKeyException(List<ForeignKeyViolation> violations, int more) {
    super("FOREIGN KEY constraint failed");
    this.violations = List.copyOf(violations);
    this.more = more;
  }

  /** Returns the first rows that refer to nothing. */
  public List<ForeignKeyViolation> violations() {
    return violations;
  }

  /** Returns how many rows there are beyond {@link #violations}. */
  public int more() {
    return more;
  }
}
