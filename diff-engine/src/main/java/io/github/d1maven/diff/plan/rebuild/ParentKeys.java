package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.UniqueConstraint;
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
    Set<List<Identifier>> referenced =
        Stream.concat(Stream.of(table), schema.referencing(table.name()).stream())
            .flatMap(child -> child.foreignKeysTo(table.name()).stream())
            .map(ForeignKey::referencedColumns)
            .collect(Collectors.toSet());
    return unique.stream()
        .filter(index -> referenced.stream().anyMatch(columns -> isOn(index, columns)))
        .toList();
  }

  /**
   * Returns whether columns are the primary key, a UNIQUE or a unique index that a key can refer
   * to.
   */
  static boolean has(Schema schema, Table table, List<Identifier> columns) {
    return has(schema, table, columns, Set.of());
  }

  /**
   * Does the same without some indexes.
   *
   * @param dropped the names of indexes that no longer exist
   */
  static boolean has(
      Schema schema, Table table, List<Identifier> columns, Set<Identifier> dropped) {
    return keysOf(table).anyMatch(key -> is(table, key, columns))
        || schema.indexesOf(table.name()).stream()
            .filter(index -> index.unique() && index.where() == null)
            .filter(index -> !dropped.contains(index.name()))
            .filter(index -> isOn(index, columns))
            .anyMatch(
                index -> index.parts().stream().allMatch(part -> comparesAs(table, columns, part)));
  }

  /** Returns whether some foreign key of the schema refers to the columns of an index. */
  public static boolean isNeeded(Schema schema, Identifier name) {
    return schema
        .index(name)
        .filter(
            index ->
                schema
                    .table(index.table())
                    .filter(table -> indexes(schema, table).contains(index))
                    .isPresent())
        .isPresent();
  }

  /** Returns whether an index of the schema is on exactly the columns of a key. */
  public static boolean isIndexOf(Schema schema, Identifier index, LostKeys.Key key) {
    return schema
        .index(index)
        .filter(found -> found.table().equals(key.table().name()))
        .filter(found -> isOn(found, key.columns()))
        .isPresent();
  }

  private static Stream<List<KeyPart>> keysOf(Table table) {
    return Stream.concat(
        Stream.ofNullable(table.primaryKey()).map(PrimaryKey::parts),
        table.uniques().stream().map(UniqueConstraint::parts));
  }

  private static boolean is(Table table, List<KeyPart> key, List<Identifier> columns) {
    return key.size() == columns.size()
        && key.stream().map(KeyPart::column).toList().containsAll(columns)
        && key.stream()
            .allMatch(part -> table.collationOf(part).equals(table.collationOf(part.column())));
  }

  /** Returns whether a term has the collation of its column, as a parent key must. */
  private static boolean comparesAs(Table table, List<Identifier> columns, IndexPart part) {
    return columns.stream()
        .filter(part.expression()::isColumn)
        .allMatch(column -> part.collation().equals(table.collationOf(column)));
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
                    .filter(parent -> !isKey(schema, parent, key))
                    .isPresent())
        .toList();
  }

  private static boolean isKey(Schema schema, Table parent, ForeignKey key) {
    List<Identifier> columns = parent.referencedColumns(key);
    return columns.size() == key.columns().size()
        && (key.referencedColumns().isEmpty() || has(schema, parent, columns));
  }

  /** Returns whether the terms of an index are exactly these columns, in any order. */
  private static boolean isOn(Index index, List<Identifier> columns) {
    return index.parts().size() == columns.size()
        && columns.stream()
            .allMatch(
                column ->
                    index.parts().stream().anyMatch(part -> part.expression().isColumn(column)));
  }
}
