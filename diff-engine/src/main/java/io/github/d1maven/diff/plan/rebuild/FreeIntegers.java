package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.limits.D1Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds as many integers in a row as a table has keys, none of which is a key or a reference to
 * one: below all of them, above all of them, or between two of them if there are keys at both ends
 * of the 64-bit range. A sum that does not fit is a REAL in <a
 * href="https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes">SQLite</a>,
 * which reveals it.
 */
final class FreeIntegers {
  private FreeIntegers() {}

  /**
   * Returns the integer before the first of them, as SQL.
   *
   * @param shift whose keys are to be moved
   * @param count how many are needed, a scalar SQL expression
   */
  static String before(KeyShift shift, String count) {
    String key = shift.column().quoted();
    String table = shift.table().name().quoted();
    List<String> lowest = new ArrayList<>();
    List<String> highest = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    lowest.add("(SELECT min(" + key + ") FROM " + table + ")");
    highest.add("(SELECT max(" + key + ") FROM " + table + ")");
    taken.add("SELECT " + key + " AS \"k\" FROM " + table);
    for (KeyShift.Reference reference : shift.references()) {
      String column = reference.column().quoted();
      String from = " FROM " + reference.table().quoted();
      lowest.add(integer("min(" + column + ")" + from));
      highest.add(integer("max(" + column + ")" + from + " WHERE " + column + " < 'a'"));
      taken.add(
          "SELECT CAST("
              + column
              + " AS INTEGER) AS \"k\""
              + from
              + " WHERE "
              + column
              + " NOTNULL");
    }
    return "(SELECT CASE WHEN typeof(\"low\" - \"n\" - 1) = 'integer' THEN \"low\" - \"n\" - 1"
        + " WHEN typeof(\"high\" + \"n\") = 'integer' THEN \"high\""
        + " ELSE (SELECT \"k\" FROM (SELECT \"k\", lead(\"k\") OVER (ORDER BY \"k\") AS \"next\" FROM ("
        + union(taken)
        + ")) WHERE \"next\" - \"k\" > \"n\" LIMIT 1) END FROM (SELECT "
        + folded(lowest, D1Limits.FUNCTION_ARGUMENTS, FreeIntegers::min)
        + " AS \"low\", "
        + folded(highest, D1Limits.FUNCTION_ARGUMENTS, FreeIntegers::max)
        + " AS \"high\", "
        + count
        + " AS \"n\"))";
  }

  /** Returns one value of a referring column, which can be of any type, as an integer. */
  private static String integer(String select) {
    return "ifnull(CAST((SELECT " + select + ") AS INTEGER), 0)";
  }

  private static String min(List<String> terms) {
    return terms.stream().collect(Collectors.joining(", ", "min(", ")"));
  }

  private static String max(List<String> terms) {
    return terms.stream().collect(Collectors.joining(", ", "max(", ")"));
  }

  private static String union(List<String> selects) {
    return folded(selects, D1Limits.COMPOUND_TERMS, FreeIntegers::unionOfFew);
  }

  private static String unionOfFew(List<String> selects) {
    return selects.stream()
        .map(select -> "SELECT \"k\" FROM (" + select + ")")
        .collect(Collectors.joining(" UNION ALL "));
  }

  /** Joins terms in groups of limited size until there is one. */
  private static String folded(List<String> terms, int most, Function<List<String>, String> join) {
    List<String> left = terms;
    while (left.size() > 1) {
      List<String> joined = new ArrayList<>();
      for (int i = 0; i < left.size(); i += most) {
        List<String> few = left.subList(i, Math.min(i + most, left.size()));
        joined.add(few.size() == 1 ? few.get(0) : join.apply(few));
      }
      left = joined;
    }
    return left.get(0);
  }
}
