package io.github.d1maven.diff.inspect;

import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/**
 * The limits that workerd sets on D1's SQLite, measured on workerd of April and November 2026; the
 * public ones are listed under <a href="https://developers.cloudflare.com/d1/platform/limits/">D1
 * limits</a>.
 */
public final class D1Limits {
  /** Longest statement, in bytes of UTF-8, comments included. */
  public static final int STATEMENT_BYTES = 100_000;

  /** Most columns of a table. */
  public static final int COLUMNS = 100;

  /** Longest pattern of LIKE and GLOB, in bytes of UTF-8. */
  public static final int PATTERN_BYTES = 50;

  private static final int COMPOUND_TERMS = 5;
  private static final int FUNCTION_ARGUMENTS = 127;

  private static final String TOO_LONG =
      "with what SQLite adds when it stores it, the statement is longer than the "
          + STATEMENT_BYTES
          + " bytes that D1 takes";

  private static final Map<Pragma, Integer> LIMITS =
      Map.of(
          Pragma.LIMIT_LENGTH, 4 * 1024 * 1024,
          Pragma.LIMIT_SQL_LENGTH, STATEMENT_BYTES,
          Pragma.LIMIT_COLUMN, COLUMNS,
          Pragma.LIMIT_EXPR_DEPTH, 100,
          Pragma.LIMIT_COMPOUND_SELECT, COMPOUND_TERMS,
          Pragma.LIMIT_FUNCTION_ARG, FUNCTION_ARGUMENTS,
          Pragma.LIMIT_LIKE_PATTERN_LENGTH, PATTERN_BYTES,
          Pragma.LIMIT_TRIGGER_DEPTH, 10,
          Pragma.LIMIT_ATTACHED, 0);

  private D1Limits() {}

  /** SQLite's words with D1's number behind them where they speak of a limit. */
  static String explain(String message) {
    if (message.startsWith("too many columns on ")) {
      return message + " (D1 takes at most " + COLUMNS + ")";
    } else if (message.equals("too many terms in compound SELECT")) {
      return message + " (D1 takes at most " + COMPOUND_TERMS + ")";
    } else if (message.equals("too many columns in index")) {
      return message + " (D1 takes at most " + COLUMNS + ")";
    } else if (message.startsWith("too many arguments on function ")) {
      return message + " (D1 takes at most " + FUNCTION_ARGUMENTS + ")";
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
