package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that a constraint is about, found in SQLite's message.
 *
 * @param columns the columns; all of the table if the message does not tell
 * @param alone whether no value of any other column would help
 */
record Culprits(Set<Identifier> columns, boolean alone) {
  Culprits {
    columns = Set.copyOf(columns);
  }

  /**
   * Reads a message.
   *
   * @param indexes the indexes of the table
   */
  static Culprits of(String message, Table table, List<Index> indexes) {
    String check = "CHECK constraint failed: ";
    if (message.contains(check)) {
      return ofCheck(message.substring(message.indexOf(check) + check.length()), table);
    }
    Set<Identifier> named = new LinkedHashSet<>();
    for (Column column : table.columns()) {
      String qualified = table.name().name() + "." + column.name().name();
      if (message.endsWith(qualified) || message.contains(qualified + ",")) {
        named.add(column.name());
      }
    }
    for (Index index : indexes) {
      if (message.endsWith("index '" + index.name().name() + "'")) {
        table.columns().stream().map(Column::name).filter(index::mentions).forEach(named::add);
      }
    }
    return of(named, table, !message.contains("UNIQUE"));
  }

  private static Culprits ofCheck(String text, Table table) {
    Set<Identifier> named = new LinkedHashSet<>();
    for (Check check : table.checks()) {
      boolean meant =
          check.name() == null
              ? text.equals(check.expression().sql().strip())
              : text.equals(check.name().name());
      if (meant) {
        table.columns().stream()
            .map(Column::name)
            .filter(check.expression()::mentions)
            .forEach(named::add);
      }
    }
    return of(named, table, true);
  }

  private static Culprits of(Set<Identifier> named, Table table, boolean fixed) {
    if (named.isEmpty()) {
      table.columns().forEach(column -> named.add(column.name()));
    }
    for (Column column : table.columns()) {
      if (column.generated() != null && named.contains(column.name())) {
        table.columns().stream()
            .map(Column::name)
            .filter(column.generated().expression()::mentions)
            .forEach(named::add);
      }
    }
    return new Culprits(named, fixed && named.size() == 1);
  }
}
