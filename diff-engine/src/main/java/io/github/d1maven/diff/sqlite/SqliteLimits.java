package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.limits.D1Limits;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/**
 * D1's limits in SQLite: enables them for a connection, and explains SQLite's errors about them.
 */
public final class SqliteLimits {
  private static final String TOO_LONG =
      "the statement, with what SQLite adds when it stores it, exceeds D1's limit of "
          + D1Limits.STATEMENT_BYTES
          + " bytes";

  private static final Map<Pragma, Integer> LIMITS =
      Map.of(
          Pragma.LIMIT_LENGTH, D1Limits.VALUE_BYTES,
          Pragma.LIMIT_SQL_LENGTH, D1Limits.STATEMENT_BYTES,
          Pragma.LIMIT_COLUMN, D1Limits.COLUMNS,
          Pragma.LIMIT_EXPR_DEPTH, D1Limits.EXPRESSION_DEPTH,
          Pragma.LIMIT_COMPOUND_SELECT, D1Limits.COMPOUND_TERMS,
          Pragma.LIMIT_FUNCTION_ARG, D1Limits.MOST_FUNCTION_ARGUMENTS,
          Pragma.LIMIT_LIKE_PATTERN_LENGTH, D1Limits.PATTERN_BYTES,
          Pragma.LIMIT_TRIGGER_DEPTH, D1Limits.TRIGGER_DEPTH,
          Pragma.LIMIT_ATTACHED, D1Limits.ATTACHED);

  private SqliteLimits() {}

  /** Returns SQLite's message, followed by D1's limit if it is about one. */
  static String explain(String message) {
    if (message.startsWith("too many columns on ")) {
      return message + " (D1's limit is " + D1Limits.COLUMNS + ")";
    } else if (message.equals("too many terms in compound SELECT")) {
      return message + " (D1's limit is " + D1Limits.COMPOUND_TERMS + ")";
    } else if (message.equals("too many columns in index")) {
      return message + " (D1's limit is " + D1Limits.COLUMNS + ")";
    } else if (message.startsWith("too many arguments on function ")) {
      return message + " (D1's limit is " + D1Limits.MOST_FUNCTION_ARGUMENTS + ")";
    } else if (isTooLong(message)) {
      return TOO_LONG;
    } else if (isDepth(message)) {
      return message + "; D1's limit is " + D1Limits.EXPRESSION_DEPTH + " levels";
    }
    return message;
  }

  private static boolean isTooLong(String message) {
    return message.endsWith("string or blob too big");
  }

  /** Returns whether a message only means that a statement is too long. */
  public static boolean isLength(String fact) {
    return fact.equals(TOO_LONG);
  }

  /** Returns whether a message, explained or not, means that an expression is too deep. */
  public static boolean isDepth(String fact) {
    return fact.startsWith("Expression tree is too large");
  }

  /**
   * Sets the limits for new connections.
   *
   * @param config changed and returned
   */
  public static SQLiteConfig apply(SQLiteConfig config) {
    LIMITS.forEach((pragma, limit) -> config.setPragma(pragma, Integer.toString(limit)));
    return config;
  }
}
