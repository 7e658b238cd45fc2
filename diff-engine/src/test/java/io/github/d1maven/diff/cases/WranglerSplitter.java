package io.github.d1maven.diff.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Splits a migration as wrangler 4.36 to 4.136 does, character by character; a translation of <a
 * href="https://github.com/cloudflare/workers-sdk/blob/wrangler%404.136.0/packages/wrangler/src/d1/splitter.ts">splitter.ts</a>
 * and trimmer.ts.
 */
final class WranglerSplitter {
  private static final Pattern START =
      Pattern.compile("\\s(BEGIN|CASE)\\s$", Pattern.CASE_INSENSITIVE);

  private final String sql;
  private final Pattern end;
  private final StringBuilder str = new StringBuilder();
  private int at;

  private WranglerSplitter(String sql, boolean beforeLowerCase) {
    this.sql = sql;
    this.end = Pattern.compile("\\sEND[;\\s]$", beforeLowerCase ? 0 : Pattern.CASE_INSENSITIVE);
  }

  /**
   * Returns what wrangler runs.
   *
   * @param beforeLowerCase whether it is a version up to 4.123, which knows END only in upper case
   */
  static List<String> split(String sql, boolean beforeLowerCase) {
    String trimmed = sql;
    if (sql.contains("BEGIN TRANSACTION")) {
      trimmed = sql.replaceFirst("BEGIN TRANSACTION;", "").replaceFirst("COMMIT;", "");
      if (trimmed.contains("BEGIN TRANSACTION")) {
        throw new IllegalArgumentException("several transactions");
      }
    }
    return new WranglerSplitter(trimmed, beforeLowerCase).run();
  }

  private List<String> run() {
    List<String> statements = new ArrayList<>();
    int depth = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (depth > 0 && end.matcher(str.toString() + c).find()) {
        depth--;
      }
      if (c == '\'' || c == '"' || c == '`') {
        str.append(c).append(until(String.valueOf(c)));
      } else if (c == '$') {
        String quote = "$" + dollar();
        str.append(quote);
        if (quote.length() > 1 && quote.endsWith("$")) {
          str.append(until(quote));
        }
      } else if (c == '-' && sql.startsWith("-", at)) {
        at++;
        until("\n");
        str.append('\n');
      } else if (c == '/' && sql.startsWith("*", at)) {
        at++;
        until("*/");
      } else if (c == ';' && depth == 0) {
        statements.add(str.toString());
        str.setLength(0);
      } else {
        str.append(c);
      }
      if (START.matcher(str).find()) {
        depth++;
      }
    }
    statements.add(str.toString());
    return statements.stream().map(String::trim).filter(Predicate.not(String::isEmpty)).toList();
  }

  private String until(String marker) {
    int from = at;
    int found = sql.indexOf(marker, at);
    at = found < 0 ? sql.length() : found + marker.length();
    return sql.substring(from, at);
  }

  private String dollar() {
    int from = at;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (!Character.isLetterOrDigit(c) && c != '_') {
        break;
      }
    }
    return sql.substring(from, at);
  }
}
