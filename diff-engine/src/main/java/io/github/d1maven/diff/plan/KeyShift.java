package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Moves the values of a parent key out of reach, so that dropping the table finds no referring row
 * and no <a href="https://www.sqlite.org/foreignkeys.html#fk_actions">ON DELETE action</a> fires.
 * The rows themselves are in a side table by then; when they come back under their old keys, the
 * deferred foreign keys are whole again.
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
   * The shift for the parent key of a foreign key; empty where no column of the key can be changed
   * for sure.
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
    return !parent.options().strict()
        || column.affinity() == Affinity.INTEGER
        || column.type().equalsIgnoreCase("TEXT");
  }

  /** Whether a check or a generated column would see the changed value. */
  private static boolean isWatched(Table table, Identifier column) {
    return table.checks().stream().anyMatch(check -> check.expression().mentions(column))
        || table.columns().stream()
            .map(Column::generated)
            .anyMatch(g -> g != null && g.expression().mentions(column));
  }

  /** Whether two shifts move the same column. */
  boolean movesSame(KeyShift other) {
    return table.name().equals(other.table.name()) && column.equals(other.column);
  }

  /** One shift for the references of both. */
  KeyShift with(KeyShift other) {
    List<Reference> all = new ArrayList<>(references);
    other.references.stream().filter(r -> !all.contains(r)).forEach(all::add);
    return new KeyShift(table, column, all);
  }

  PlannedStatement statement() {
    return new PlannedStatement(
        "UPDATE OR ABORT "
            + table.name().quoted()
            + " SET "
            + column.quoted()
            + " = "
            + expression(),
        "Move the keys of table " + table.name() + " out of reach of ON DELETE actions");
  }

  private String expression() {
    boolean strict = table.options().strict();
    boolean integer = strict && table.column(column).orElseThrow().affinity() == Affinity.INTEGER;
    if (integer || table.rowidAlias().filter(column::equals).isPresent()) {
      return below();
    }
    String text = "'d1 moves ' || quote(" + column.quoted() + ")";
    return strict ? text : "CAST(" + text + " AS BLOB)";
  }

  /** Lower than every key and every reference there is; distinct keys stay distinct. */
  private String below() {
    String key = column.quoted();
    String keys = " FROM " + table.name().quoted() + ")";
    String lowest =
        references.stream()
            .map(
                reference ->
                    ", (SELECT ifnull(min("
                        + reference.column().quoted()
                        + "), 0) FROM "
                        + reference.table().quoted()
                        + ")")
            .collect(Collectors.joining("", "min((SELECT min(" + key + ")" + keys, ")"));
    return key + " - (SELECT max(" + key + ")" + keys + " + " + lowest + " - 1";
  }
}
