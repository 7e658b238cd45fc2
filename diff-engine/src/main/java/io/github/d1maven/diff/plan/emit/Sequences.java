package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.List;

/**
 * Carries the largest rowid that an AUTOINCREMENT table ever had, which <a
 * href="https://www.sqlite.org/autoinc.html">sqlite_sequence</a> keeps by table name: without it
 * the numbers of deleted rows would be used again.
 */
@Internal
public final class Sequences {
  private Sequences() {}

  /** Moves a table's entry to a table that has none. */
  public static PlannedStatement putAside(Identifier table, Identifier side) {
    return rename(table, side, comment(table));
  }

  /** Moves the entry back, replacing the one that the new table got when its rows were copied. */
  public static List<PlannedStatement> bringBack(Identifier side, Identifier table) {
    return List.of(delete(side, table, ""), rename(side, table, ""));
  }

  /** Moves a table's entry to the new table that holds its rows already. */
  public static List<PlannedStatement> move(Identifier table, Identifier filled) {
    return List.of(delete(table, filled, comment(table)), rename(table, filled, ""));
  }

  private static String comment(Identifier table) {
    return "Keep the AUTOINCREMENT sequence of table " + table;
  }

  private static PlannedStatement delete(Identifier from, Identifier to, String comment) {
    return statement(
        "DELETE FROM sqlite_sequence WHERE name = "
            + Identifier.literal(to.name())
            + " AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = "
            + Identifier.literal(from.name())
            + ")",
        from,
        to,
        comment);
  }

  private static PlannedStatement rename(Identifier from, Identifier to, String comment) {
    return statement(
        "UPDATE sqlite_sequence SET name = "
            + Identifier.literal(to.name())
            + " WHERE name = "
            + Identifier.literal(from.name()),
        from,
        to,
        comment);
  }

  private static PlannedStatement statement(
      String sql, Identifier from, Identifier to, String comment) {
    return new PlannedStatement(
        StatementKind.MOVE_SEQUENCE, List.of(to, from), Lines.wrapped(sql), comment);
  }
}
