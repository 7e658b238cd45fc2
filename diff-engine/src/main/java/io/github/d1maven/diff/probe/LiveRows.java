package io.github.d1maven.diff.probe;

import io.github.d1maven.diff.plan.check.NewRows;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a table between two pending migrations, as a query over the database as it is.
 *
 * @param table the table in the database
 * @param source the rows, for FROM
 * @param columns the columns whose values are known, each with its name in the database, or with
 *     its own if it is not there yet
 * @param same whether the table and its columns have the same names in the database
 */
record LiveRows(
    Identifier table, String source, Map<Identifier, Identifier> columns, boolean same) {

  static LiveRows of(Table table) {
    Map<Identifier, Identifier> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column.name()));
    return new LiveRows(table.name(), "main." + table.name().quoted(), columns, true);
  }

  /**
   * Returns the rows under other names.
   *
   * @param name the new name of the table
   * @param names the old names of its columns by the new ones
   */
  LiveRows renamed(Identifier name, Map<Identifier, Identifier> names) {
    Map<Identifier, Identifier> renamed = new LinkedHashMap<>();
    List<String> items = new ArrayList<>();
    boolean same = name.equals(table);
    for (Map.Entry<Identifier, Identifier> entry : names.entrySet()) {
      Identifier live = columns.get(entry.getValue());
      if (live != null) {
        renamed.put(entry.getKey(), live);
        items.add(entry.getValue().quoted() + " AS " + entry.getKey().quoted());
        same &= entry.getKey().equals(entry.getValue());
      }
    }
    return same ? this : new LiveRows(table, select(items), renamed, false);
  }

  /**
   * Returns the rows after a migration that keeps them.
   *
   * @param before the table before it
   * @param after the table after it
   * @param unknown the columns that it fills itself
   */
  LiveRows after(Table before, Table after, Set<Identifier> unknown) {
    NewRows rows = new NewRows(before, after);
    Map<Identifier, Identifier> known = new LinkedHashMap<>();
    List<String> items = new ArrayList<>();
    boolean plain = true;
    for (Column column : after.columns()) {
      Identifier name = column.name();
      Optional<String> value = unknown.contains(name) ? Optional.empty() : rows.value(column);
      boolean existed = before.column(name).isPresent();
      if (value.isPresent() && (!existed || columns.containsKey(name))) {
        known.put(name, Objects.requireNonNull(columns.getOrDefault(name, name)));
        items.add(value.get() + " AS " + name.quoted());
        plain &= value.get().equals(name.quoted());
      }
    }
    return plain
        ? new LiveRows(table, source, known, same)
        : new LiveRows(table, select(items), known, false);
  }

  private String select(List<String> items) {
    return items.isEmpty()
        ? source
        : "(SELECT " + String.join(", ", items) + " FROM " + source + ")";
  }

  /** Returns the columns that identify a row; none if it cannot be told apart from others. */
  List<Identifier> key(Table now) {
    PrimaryKey key = now.primaryKey();
    if (key != null && columns.keySet().containsAll(key.columns())) {
      return key.columns();
    }
    return same ? now.rowidName().stream().toList() : List.of();
  }

  /** Returns the name that a column has in the database. */
  Identifier liveName(Identifier column) {
    return columns.getOrDefault(column, column);
  }
}
