package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;

/**
 * One statement of a plan.
 *
 * @param kind what it does
 * @param touches the tables, indexes, views and triggers that it creates, changes, drops, reads or
 *     names, each once: first the one that it creates, changes or drops; none for a setting of the
 *     connection
 * @param sql the statement without a semicolon; every name in it that the engine wrote is quoted
 * @param comment one line for the reader of the migration, or an empty text if the statement
 *     continues what the one before began
 */
public record PlannedStatement(
    StatementKind kind, List<Identifier> touches, String sql, String comment) {
  public PlannedStatement {
    touches = touches.stream().distinct().toList();
    comment = comment(comment);
  }

  /**
   * Returns the object that the statement creates, changes or drops.
   *
   * @throws IndexOutOfBoundsException if it touches nothing
   */
  public Identifier object() {
    return touches.get(0);
  }

  /**
   * Returns a text as one line without semicolons, at which some splitters cut even in comments.
   */
  static String comment(String text) {
    return text.replaceAll("\\s+", " ").replace(';', ',');
  }
}
