package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Unique indexes that the rows satisfy for certain, such as one that only gets another name. */
final class KnownKeys {
  private KnownKeys() {}

  /**
   * Returns whether a unique index of the old table forbids all that a new one forbids.
   *
   * @param index the new unique index
   * @param from the old table
   * @param to the new table
   * @param indexes the indexes of the old table
   */
  static boolean imply(Index index, Table from, Table to, List<Index> indexes) {
    Map<Identifier, Identifier> columns = columns(index, to);
    boolean kept =
        !columns.isEmpty()
            && columns.size() == index.parts().size()
            && columns.keySet().stream().allMatch(column -> isKept(column, from, to));
    return kept
        && indexes.stream()
            .filter(old -> old.unique() && old.where() == null)
            .anyMatch(old -> columns(old, from).equals(columns));
  }

  /**
   * Returns the columns of an index with their collations; less than it has parts if one is none.
   */
  private static Map<Identifier, Identifier> columns(Index index, Table table) {
    Map<Identifier, Identifier> columns = new HashMap<>();
    for (IndexPart part : index.parts()) {
      Optional<Identifier> column =
          table.columns().stream()
              .map(Column::name)
              .filter(name -> part.expression().isColumn(name))
              .findFirst();
      if (column.isEmpty()) {
        return Map.of();
      }
      columns.put(column.get(), part.collation());
    }
    return columns;
  }

  /** Returns whether the values of a column stay as they are. */
  private static boolean isKept(Identifier column, Table from, Table to) {
    Column before = from.column(column).orElse(null);
    Column now = to.column(column).orElseThrow();
    return before != null
        && before.affinity() == now.affinity()
        && Objects.equals(from.notNullOf(before), to.notNullOf(now))
        && Objects.equals(before.generated(), now.generated());
  }
}
