package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds as many consecutive integers as a table has keys, none of which is a key or a reference to
 * one: above all of them or, where 64 bits end before, in the first gap that is wide enough, or
 * below all of them. A difference that does not fit 64 bits is a REAL in <a
 * href="https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes">SQLite</a>
 * and still compares right.
 */
final class FreeIntegers {
  private static final String USED = "\"used\"";
  private static final String ID = "\"id\"";
  private static final String LAST_USED = "\"last_used\"";

  private FreeIntegers() {}

  /**
   * Returns the statement that creates a table with one row: the integer before the first free one.
   *
   * @param shift whose keys are to be moved
   * @param free the name of the table
   */
  static PlannedStatement statement(KeyShift shift, Identifier free, String comment) {
    String table = shift.table().name().quoted();
    List<String> selects = new ArrayList<>();
    selects.add("SELECT " + Long.MIN_VALUE);
    selects.add("SELECT " + shift.column().quoted() + " FROM " + table);
    shift.references().stream().map(FreeIntegers::select).forEach(selects::add);
    String sql =
        "CREATE TABLE %5$s AS WITH %1$s (%2$s) AS NOT MATERIALIZED (%6$s)\n"
            + "SELECT ifnull((SELECT max(%2$s) FROM %1$s HAVING max(%2$s) < %7$s - count(*)),\n"
            + "  (SELECT %2$s FROM (SELECT %2$s, lead(%2$s) OVER (ORDER BY %2$s) AS \"next\" FROM %1$s)"
            + "\n    WHERE \"next\" - %2$s > (SELECT count(*) FROM %4$s) LIMIT 1)) AS %3$s";
    List<Identifier> touches =
        Stream.concat(
                Stream.of(free, shift.table().name()),
                shift.references().stream().map(KeyShift.Reference::table))
            .toList();
    return new PlannedStatement(
        StatementKind.CREATE_TABLE,
        touches,
        Lines.wrapped(
            sql.formatted(
                USED, ID, LAST_USED, table, free.quoted(), union(selects), Long.MAX_VALUE)),
        comment);
  }

  /**
   * Returns the integers of a referring column. A text is compared with a key <a
   * href="https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison">as a
   * number</a>; what is no number and is read as 0 does no harm.
   */
  private static String select(KeyShift.Reference reference) {
    String column = reference.column().quoted();
    return "SELECT CAST("
        + column
        + (reference.isNumeric() ? "" : " + 0")
        + " AS INTEGER) FROM "
        + reference.table().quoted();
  }

  /**
   * Returns the free integers as the value and the FROM clause of an UPDATE.
   *
   * @param side the table with all rows
   * @param number a name for its rowid, which counts from 1
   */
  static String numbered(KeyShift shift, Identifier free, Identifier side, Identifier number) {
    String key = shift.column().quoted();
    return "(SELECT %2$s FROM %1$s) + %3$s.%4$s FROM %3$s WHERE %3$s.%5$s = %6$s.%5$s"
        .formatted(
            free.quoted(),
            LAST_USED,
            side.quoted(),
            number.quoted(),
            key,
            shift.table().name().quoted());
  }

  /** Joins any number of SELECTs, at most so many at a time as a compound may have. */
  private static String union(List<String> selects) {
    List<String> left = selects;
    while (left.size() > D1Limits.COMPOUND_TERMS) {
      List<String> joined = new ArrayList<>();
      for (int i = 0; i < left.size(); i += D1Limits.COMPOUND_TERMS) {
        List<String> few = left.subList(i, Math.min(i + D1Limits.COMPOUND_TERMS, left.size()));
        joined.add(few.size() == 1 ? few.get(0) : "SELECT * FROM (" + unionOfFew(few) + ")");
      }
      left = joined;
    }
    return unionOfFew(left);
  }

  private static String unionOfFew(List<String> selects) {
    return selects.stream().collect(Collectors.joining(" UNION ALL "));
  }
}
