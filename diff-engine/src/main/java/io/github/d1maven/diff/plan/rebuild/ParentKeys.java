package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unique indexes that foreign keys depend on. Without them SQLite <a
 * href="https://www.sqlite.org/foreignkeys.html#fk_indexes">reports a mismatch</a> on every row
 * that is written.
 */
@Internal
public final class ParentKeys {
  private ParentKeys() {}

  /** Returns the indexes of a table that some foreign key of the schema refers to. */
  public static List<Index> indexes(Schema schema, Table table) {
    List<Index> unique =
        schema.indexesOf(table.name()).stream()
            .filter(index -> index.unique() && index.where() == null)
            .toList();
    if (unique.isEmpty()) {
      return unique;
    }
    Set<Set<String>> referenced =
        Stream.concat(Stream.of(table), schema.referencing(table.name()).stream())
            .flatMap(child -> child.foreignKeysTo(table.name()).stream())
            .map(ForeignKey::referencedColumns)
            .map(columns -> columns.stream().map(Identifier::key).collect(Collectors.toSet()))
            .collect(Collectors.toSet());
    return unique.stream().filter(index -> referenced.contains(columns(index))).toList();
  }

  /**
   * Returns whether columns are the primary key, a UNIQUE or a unique index that a key can refer
   * to.
   */
  static boolean has(Schema schema, Table table, List<Identifier> columns) {
    Set<String> wanted = columns.stream().map(Identifier::key).collect(Collectors.toSet());
    return table.keys().are(columns)
        || schema.indexesOf(table.name()).stream()
            .filter(index -> index.unique() && index.where() == null)
            .anyMatch(index -> columns(index).equals(wanted));
  }

  /**
   * Returns the foreign keys of a table whose parent has no such key. SQLite calls that a mismatch
   * and writes no row to either table.
   */
  public static List<ForeignKey> mismatches(Schema schema, Table child) {
    return child.foreignKeys().stream()
        .filter(
            key ->
                schema
                    .table(key.referencedTable())
                    .filter(parent -> !has(schema, parent, parent.referencedColumns(key)))
                    .isPresent())
        .toList();
  }

  private static Set<String> columns(Index index) {
    return index.parts().stream()
        .map(IndexPart::expression)
        .map(expression -> expression.normal())
        .collect(Collectors.toSet());
  }
}
