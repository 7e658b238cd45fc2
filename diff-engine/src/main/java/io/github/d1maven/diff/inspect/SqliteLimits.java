package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.limits.D1Limits;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/** D1's limits in SQLite: switched on in a connection, and in the words of SQLite's errors. */
public final class SqliteLimits {
  private static final String TOO_LONG =
      "with what SQLite adds when it stores it, the statement is longer than the "
          + D1Limits.STATEMENT_BYTES
          + " bytes that D1 takes";

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

  /** SQLite's words with D1's number behind them where they speak of a limit. */
  static String explain(String message) {
    if (message.startsWith("too many columns on ")) {
      return message + " (D1 takes at most " + D1Limits.COLUMNS + ")";
    } else if (message.equals("too many terms in compound SELECT")) {
      return message + " (D1 takes at most " + D1Limits.COMPOUND_TERMS + ")";
    } else if (message.equals("too many columns in index")) {
      return message + " (D1 takes at most " + D1Limits.COLUMNS + ")";
    } else if (message.startsWith("too many arguments on function ")) {
      return message + " (D1 takes at most " + D1Limits.MOST_FUNCTION_ARGUMENTS + ")";
    } else if (isTooLong(message)) {
      return TOO_LONG;
    } else if (message.startsWith("Expression tree is too large")) {
      return message + "; D1 takes no deeper one";
    }
    return message;
  }

  private static boolean isTooLong(String message) {
    return message.endsWith("string or blob too big");
  }

  /** Whether what is wrong with a statement is its length alone. */
  public static boolean isLength(String fact) {
    return fact.equals(TOO_LONG);
  }

  /**
   * Sets the limits on connections to be opened.
   *
   * @param config changed and returned
   */
  public static SQLiteConfig apply(SQLiteConfig config) {
    LIMITS.forEach((pragma, limit) -> config.setPragma(pragma, Integer.toString(limit)));
    return config;
  }
}
