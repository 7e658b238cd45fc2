package io.github.d1maven.diff.sql;

import java.util.Set;

/**
 * Words that SQLite does not read as a name everywhere that a name can stand: without quotes they
 * are something else, or nothing valid. {@code FROM a "left" JOIN b} names a table, {@code FROM a
 * left JOIN b} does not.
 *
 * @see <a href="https://www.sqlite.org/lang_keywords.html">SQLite's keywords</a>, of which those
 *     are left out that the parser falls back on as names
 */
final class Keywords {
  private static final Set<String> RESERVED =
      Set.of(
          ("add all alter and as autoincrement between case check collate commit constraint create"
                  + " cross current_date current_time current_timestamp default deferrable delete"
                  + " distinct drop else escape except exists filter foreign from full group having"
                  + " in index indexed inner insert intersect into is isnull join left limit natural"
                  + " not nothing notnull null on or order outer over primary references returning"
                  + " right select set table then to transaction union unique update using values"
                  + " when where window within")
              .split(" "));

  /** No keywords, but constants or bounds wherever no column has the name. */
  private static final Set<String> CONSTANTS = Set.of("true", "false", "unbounded");

  private Keywords() {}

  /** Whether a folded word can mean something else without quotes than with them. */
  static boolean areSpecial(String folded) {
    return RESERVED.contains(folded) || CONSTANTS.contains(folded);
  }
}
