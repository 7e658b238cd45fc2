package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a foreign key: they refer to a row of the parent, or are NULL. */
final class ReferenceSlot implements Slot {
  /** In every so many rows, a reference that may be NULL is. */
  private static final int UNSET = 4;

  private final List<Identifier> columns;
  private final List<Identifier> referenced;
  private final List<Map<Identifier, String>> parents;
  private final boolean toItself;
  private final List<Identifier> nullable;
  private final boolean nulls;

  /**
   * @param table the table that refers
   * @param parents the parent's rows, a list that may grow
   * @param nulls whether some references are NULL if the columns allow it
   */
  ReferenceSlot(
      Table table,
      References.Reference reference,
      List<Map<Identifier, String>> parents,
      boolean nulls) {
    this.nulls = nulls;
    this.columns = reference.key().columns();
    this.referenced = reference.columns();
    this.parents = parents;
    this.toItself = reference.key().referencedTable().equals(table.name()) && !referenced.isEmpty();
    this.nullable = columns.stream().filter(name -> mayBeNull(table, name)).toList();
  }

  private static boolean mayBeNull(Table table, Identifier name) {
    boolean inKey = table.primaryKey() != null && table.primaryKey().columns().contains(name);
    return !inKey
        && table.column(name).filter(c -> c.isStorable() && c.notNull() == null).isPresent();
  }

  @Override
  public Set<Identifier> columns() {
    return new LinkedHashSet<>(columns);
  }

  @Override
  public int size() {
    return parents.size() + (toItself ? 1 : 0) + (nullable.isEmpty() ? 0 : 1);
  }

  @Override
  public boolean fill(int row, int alternative, Map<Identifier, String> values) {
    boolean unset = nulls && !nullable.isEmpty() && row % UNSET == UNSET - 1;
    int at = unset ? size() - 1 - alternative : alternative;
    if (at < parents.size()) {
      Map<Identifier, String> parent = parents.get((row + at) % parents.size());
      return refer(values, parent);
    }
    return (toItself && at == parents.size()) ? refer(values, values) : clear(values);
  }

  private boolean refer(Map<Identifier, String> values, Map<Identifier, String> parent) {
    for (int i = 0; i < columns.size(); i++) {
      String value = parent.get(referenced.get(i));
      String given = values.get(columns.get(i));
      if (value == null || (given != null && !given.equals(value))) {
        return false;
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), parent.get(referenced.get(i)));
    }
    return true;
  }

  private boolean clear(Map<Identifier, String> values) {
    for (Identifier column : nullable) {
      if (values.putIfAbsent(column, "NULL") == null) {
        return true;
      }
    }
    return false;
  }
}
