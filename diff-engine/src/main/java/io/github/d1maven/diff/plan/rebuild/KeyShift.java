package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves the values of a parent key out of reach, so that dropping the table finds no referring row
 * and no <a href="https://www.sqlite.org/foreignkeys.html#fk_actions">ON DELETE action</a> fires.
 * The rows themselves are in a side table at that time; after they are copied back with their old
 * keys, the deferred foreign keys are valid again.
 *
 * @param table the parent
 * @param column the column of its key that is changed
 * @param references the columns that refer to it, of tables that stay
 */
record KeyShift(Table table, Identifier column, List<Reference> references) {

  /** A referring column. */
  record Reference(Identifier table, Identifier column) {}

  KeyShift {
    references = List.copyOf(references);
  }

  /**
   * Returns the shift for the parent key of a foreign key; empty if no column of the key can
   * certainly be changed.
   *
   * @param child the referring table
   */
  static Optional<KeyShift> of(Table parent, Table child, ForeignKey key) {
    List<Identifier> columns = parent.referencedColumns(key);
    for (int i = 0; i < columns.size() && i < key.columns().size(); i++) {
      if (canMove(parent, columns.get(i))) {
        Reference reference = new Reference(child.name(), key.columns().get(i));
        return Optional.of(new KeyShift(parent, columns.get(i), List.of(reference)));
      }
    }
    return Optional.empty();
  }

  private static boolean canMove(Table parent, Identifier name) {
    Column column = parent.column(name).orElse(null);
    if (column == null || !column.isStorable() || isWatched(parent, name)) {
      return false;
    }
    if (isInteger(parent, column)) {
      return parent.freeRowidNames().size() > 1;
    }
    return !parent.options().strict() || column.type().is("TEXT");
  }

  /** Returns whether the column accepts only integers. */
  private static boolean isInteger(Table table, Column column) {
    return table.rowidAlias().filter(column.name()::equals).isPresent()
        || (table.options().strict() && column.affinity() == Affinity.INTEGER);
  }

  /**
   * Returns whether a check or a generated column would see the changed value, by any of its names.
   */
  private static boolean isWatched(Table table, Identifier column) {
    List<Identifier> names = new ArrayList<>(List.of(column));
    if (table.rowidAlias().filter(column::equals).isPresent()) {
      names.addAll(table.freeRowidNames());
    }
    return names.stream().anyMatch(name -> isMentioned(table, name));
  }

  private static boolean isMentioned(Table table, Identifier name) {
    return table.checks().stream().anyMatch(check -> check.expression().mentions(name))
        || table.columns().stream()
            .map(Column::generated)
            .anyMatch(g -> g != null && g.expression().mentions(name));
  }

  /** Returns one shift for each column, with the references of all that move it. */
  static List<KeyShift> merged(List<KeyShift> shifts) {
    Map<List<Identifier>, KeyShift> merged = new LinkedHashMap<>();
    for (KeyShift shift : shifts) {
      merged.merge(List.of(shift.table.name(), shift.column), shift, KeyShift::with);
    }
    return List.copyOf(merged.values());
  }

  private KeyShift with(KeyShift other) {
    List<Reference> all =
        Stream.concat(references.stream(), other.references.stream()).distinct().toList();
    return new KeyShift(table, column, all);
  }

  /**
   * Returns the UPDATE that moves the keys. NULL is not a key: nothing can refer to it.
   *
   * @param side the table with all rows, numbered from 1 by its rowid
   * @param number a name that reaches the rowid of that table
   */
  PlannedStatement statement(Identifier side, Identifier number) {
    String key = column.quoted();
    String update = "UPDATE OR ABORT " + table.name().quoted() + " SET " + key + " = ";
    String sql =
        isInteger(table, table.column(column).orElseThrow())
            ? update + unusedIntegers(side, number)
            : update + unusedText() + " WHERE " + key + " IS NOT NULL";
    List<Identifier> touches = new ArrayList<>(List.of(table.name(), side));
    references.forEach(reference -> touches.add(reference.table()));
    return new PlannedStatement(
        StatementKind.UPDATE_ROWS,
        touches,
        sql,
        "Move the keys of table " + table.name() + " out of reach of ON DELETE actions");
  }

  /** Returns a text that no key equals; distinct keys stay distinct. */
  private String unusedText() {
    String text = "'d1 moves ' || quote(" + column.quoted() + ")";
    return table.options().strict() ? text : "CAST(" + text + " AS BLOB)";
  }

  private String unusedIntegers(Identifier side, Identifier number) {
    String sideTable = side.quoted();
    String rank = sideTable + "." + number.quoted();
    return FreeIntegers.before(this, "(SELECT max(" + number.quoted() + ") FROM " + sideTable + ")")
        + " + "
        + rank
        + " FROM "
        + sideTable
        + " WHERE "
        + sideTable
        + "."
        + column.quoted()
        + " = "
        + table.name().quoted()
        + "."
        + column.quoted();
  }
}
