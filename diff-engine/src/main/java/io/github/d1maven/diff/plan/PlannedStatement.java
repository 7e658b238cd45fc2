package io.github.d1maven.diff.plan;

/**
 * One statement of a plan.
 *
 * @param sql the statement without a semicolon; every name in it that we wrote is quoted
 * @param comment one line for the reader of the migration, or an empty text where the statement
 *     goes on with what the one before began
 */
public record PlannedStatement(String sql, String comment) {
  public PlannedStatement {
    comment = comment(comment);
  }

  /** A statement that goes on with what the one before began. */
  public static PlannedStatement then(String sql) {
    return new PlannedStatement(sql, "");
  }

  /** A text as one line without a semicolon, at which some splitters cut even in a comment. */
  static String comment(String text) {
    return text.replaceAll("\\s+", " ").replace(';', ',');
  }
}
