package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys that rows must satisfy: those of the schema, and those of the next one whose
 * tables and columns exist already.
 */
final class References {
  private final Schema schema;
  private final @Nullable Schema next;

  References(Schema schema, @Nullable Schema next) {
    this.schema = schema;
    this.next = next;
  }

  /**
   * A foreign key and what it refers to.
   *
   * @param columns the parent's columns in the order of the key; none if it refers to nothing
   */
  record Reference(ForeignKey key, List<Identifier> columns) {}

  /** Returns the foreign keys of a table of the schema. */
  List<ForeignKey> of(Table table) {
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    if (next != null) {
      next.table(table.name()).stream()
          .flatMap(later -> later.foreignKeys().stream())
          .filter(key -> key.columns().stream().allMatch(name -> table.column(name).isPresent()))
          .filter(key -> !table.foreignKeys().contains(key))
          .forEach(keys::add);
    }
    return keys;
  }

  /** Returns the same with the columns that they refer to, as far as these exist. */
  List<Reference> resolved(Table table) {
    return of(table).stream().map(this::resolve).toList();
  }

  private Reference resolve(ForeignKey key) {
    List<Identifier> columns =
        schema
            .table(key.referencedTable())
            .map(
                parent ->
                    parent.referencedColumns(key).stream()
                        .filter(name -> parent.column(name).isPresent())
                        .toList())
            .orElse(List.of());
    return new Reference(key, columns.size() == key.columns().size() ? columns : List.of());
  }
}
