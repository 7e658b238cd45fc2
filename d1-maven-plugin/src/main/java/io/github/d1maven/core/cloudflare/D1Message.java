package io.github.d1maven.core.cloudflare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SQLite message inside D1's message, such as {@code near "NUL": syntax error at offset 27:
 * SQLITE_ERROR}.
 *
 * @param text the message of SQLite
 */
public record D1Message(String text) {

  private static final Pattern FRAME =
      Pattern.compile(
          "^(?:D1_ERROR: )?(.*?)(?: at offset \\d+)?(?:: SQLITE_\\w+(?: \\(extended: \\w+\\))?)?$",
          Pattern.DOTALL);

  /** Errors of the statements themselves, not of the environment. */
  private static final Pattern SQL_ERROR =
      Pattern.compile(
          ".*: SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|AUTH|TOOBIG|RANGE)(?: \\(extended: \\w+\\))?\\s*$",
          Pattern.DOTALL);

  /** Returns whether an error states that the statements failed and so were rolled back. */
  public static boolean isSqlError(String message) {
    return SQL_ERROR.matcher(message).matches();
  }

  /** Extracts SQLite's message from a message of D1. */
  public static D1Message of(String message) {
    Matcher frame = FRAME.matcher(message.strip());
    return new D1Message(frame.matches() ? frame.group(1) : message);
  }

  /** Returns whether a table is missing. */
  public boolean isNoSuchTable(String table) {
    return text.equalsIgnoreCase("no such table: " + table)
        || text.equalsIgnoreCase("no such table: main." + table);
  }

  /** Returns whether the statement was incomplete, as when a splitter has cut a trigger. */
  public boolean isIncomplete() {
    return text.equals("incomplete input");
  }
}
