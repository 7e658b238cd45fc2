package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The four forms of ALTER TABLE that <a href="https://www.sqlite.org/lang_altertable.html">SQLite
 * has</a>.
 */
@Internal
public final class AlterStatements {
  private AlterStatements() {}

  /** Adds a column with these checks and foreign keys. */
  public static PlannedStatement addColumn(
      Identifier table, Column column, List<Check> checks, List<ForeignKey> keys) {
    List<Identifier> touches = new ArrayList<>(List.of(table));
    keys.forEach(key -> touches.add(key.referencedTable()));
    return new PlannedStatement(
        StatementKind.ADD_COLUMN,
        touches,
        "ALTER TABLE " + table.quoted() + " ADD COLUMN " + ColumnText.of(column, checks, keys),
        "Add column " + column.name() + " to table " + table);
  }

  /** Drops a column. */
  public static PlannedStatement dropColumn(Identifier table, Identifier column) {
    return new PlannedStatement(
        StatementKind.DROP_COLUMN,
        List.of(table),
        "ALTER TABLE " + table.quoted() + " DROP COLUMN " + column.quoted(),
        "Drop column " + column + " from table " + table);
  }

  /** Renames a column. */
  public static PlannedStatement renameColumn(Identifier table, Identifier old, Identifier now) {
    return new PlannedStatement(
        StatementKind.RENAME_COLUMN,
        List.of(table),
        "ALTER TABLE " + table.quoted() + " RENAME COLUMN " + old.quoted() + " TO " + now.quoted(),
        "Rename column " + old + " of table " + table + " to " + now);
  }

  /** Renames a table. */
  public static PlannedStatement renameTable(Identifier old, Identifier now, String comment) {
    return new PlannedStatement(
        StatementKind.RENAME_TABLE,
        List.of(old, now),
        "ALTER TABLE " + old.quoted() + " RENAME TO " + now.quoted(),
        comment);
  }
}
