package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key. MATCH is not kept: SQLite <a
 * href="https://www.sqlite.org/foreignkeys.html#fk_unsupported">reads it and ignores it</a>.
 *
 * @param name the constraint's name, or null
 * @param columns the referring columns
 * @param referencedTable the parent table; it need not exist
 * @param referencedColumns the parent columns; empty for the parent's primary key
 * @param inline whether it is written in its column's definition
 * @param deferred whether it is DEFERRABLE INITIALLY DEFERRED
 */
public record ForeignKey(
    @Nullable Identifier name,
    List<Identifier> columns,
    Identifier referencedTable,
    List<Identifier> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean deferred,
    boolean inline) {
  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }

  /**
   * Returns the same key with its pairs of columns in another order.
   *
   * @param order the parent columns in that order; if they are not exactly those that the key
   *     names, the pairs are sorted by their names
   */
  public ForeignKey ordered(List<Identifier> order) {
    if (columns.size() != referencedColumns.size()) {
      return this;
    }
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i < referencedColumns.size(); i++) {
      pairs.add(i);
    }
    boolean same = order.size() == pairs.size() && order.containsAll(referencedColumns);
    pairs.sort(
        same
            ? Comparator.comparing(i -> order.indexOf(referencedColumns.get(i)))
            : Comparator.comparing((Integer i) -> columns.get(i).key())
                .thenComparing(i -> referencedColumns.get(i).key()));
    return new ForeignKey(
        name,
        pairs.stream().map(columns::get).toList(),
        referencedTable,
        pairs.stream().map(referencedColumns::get).toList(),
        onDelete,
        onUpdate,
        deferred,
        inline);
  }

  /** Returns the same key, deferred or not. */
  public ForeignKey withDeferred(boolean now) {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, onDelete, onUpdate, now, inline);
  }
}
