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

  /**
   * Moves one table's entry to another, replacing the one that the other got when its rows were
   * copied.
   */
  public static List<PlannedStatement> move(Identifier from, Identifier to) {
    String old = Identifier.literal(from.name());
    String now = Identifier.literal(to.name());
    List<Identifier> touches = List.of(to, from);
    return List.of(
        new PlannedStatement(
            StatementKind.MOVE_SEQUENCE,
            touches,
            Lines.wrapped(
                "DELETE FROM sqlite_sequence WHERE name = "
                    + now
                    + " AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = "
                    + old
                    + ")"),
            "Keep the AUTOINCREMENT sequence of table " + from),
        new PlannedStatement(
            StatementKind.MOVE_SEQUENCE,
            touches,
            Lines.wrapped("UPDATE sqlite_sequence SET name = " + now + " WHERE name = " + old),
            ""));
  }
}
