package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
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

  /**
   * A referring column.
   *
   * @param isNumeric whether a text that reads as a number is stored as a number
   */
  record Reference(Identifier table, Identifier column, boolean isNumeric) {}

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
        Column referring = child.column(key.columns().get(i)).orElseThrow();
        Reference reference =
            new Reference(child.name(), referring.name(), isNumeric(referring.affinity()));
        return Optional.of(new KeyShift(parent, columns.get(i), List.of(reference)));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumeric(Affinity affinity) {
    return affinity != Affinity.TEXT && affinity != Affinity.BLOB;
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

  /** Returns whether the new keys are integers, which have to be found first. */
  boolean needsFreeIntegers() {
    return isInteger(table, table.column(column).orElseThrow());
  }

  /**
   * Returns the statements that move the keys. NULL is not a key: nothing can refer to it.
   *
   * @param side the table with all rows, numbered from 1 by its rowid
   * @param number a name that reaches the rowid of that table
   * @param free the name for a table that holds where free integers begin
   */
  List<PlannedStatement> statements(Identifier side, Identifier number, Identifier free) {
    String key = column.quoted();
    String update = "UPDATE OR ABORT " + table.name().quoted() + " SET " + key + " = ";
    List<Identifier> touches = new ArrayList<>(List.of(table.name(), side));
    references.forEach(reference -> touches.add(reference.table()));
    List<PlannedStatement> statements = new ArrayList<>();
    String reason =
        "Move the old keys out of reach, so that dropping the table fires no ON DELETE action of "
            + Phrases.few(referring());
    String sql = update + unusedText() + " WHERE " + key + " IS NOT NULL";
    if (needsFreeIntegers()) {
      statements.add(FreeIntegers.statement(this, free, reason));
      touches.add(free);
      sql = update + FreeIntegers.numbered(this, free, side, number);
    }
    statements.add(
        new PlannedStatement(
            StatementKind.UPDATE_ROWS,
            touches,
            Lines.wrapped(sql),
            needsFreeIntegers() ? "" : reason));
    return statements;
  }

  private List<String> referring() {
    return references.stream().map(reference -> reference.table().name()).distinct().toList();
  }

  /** Returns a text that no key equals; distinct keys stay distinct. */
  private String unusedText() {
    String text = "'d1 moves ' || quote(" + column.quoted() + ")";
    return table.options().strict() ? text : "CAST(" + text + " AS BLOB)";
  }
}
