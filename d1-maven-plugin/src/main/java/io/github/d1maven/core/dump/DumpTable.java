package io.github.d1maven.core.dump;

import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are dumped.
 *
 * @param name its name
 * @param columns what INSERT names: the rowid if no column stands for it, since a full-text index
 *     or the application may refer to it, and each column that is not generated
 * @param order what its rows are ordered by: the rowid or the primary key; empty if its rowid
 *     cannot be named because columns take all of its names
 */
record DumpTable(Identifier name, List<Identifier> columns, List<OrderTerm> order) {

  /**
   * A term that rows are ordered by.
   *
   * @param column its index in the columns
   * @param collation the collating sequence of the key if it is not the column's own, or null
   */
  record OrderTerm(int column, @Nullable Identifier collation) {}

  DumpTable {
    columns = List.copyOf(columns);
    order = List.copyOf(order);
  }

  static DumpTable of(Table table) {
    List<Identifier> columns = new ArrayList<>();
    Optional<Identifier> rowid = table.rowidName();
    boolean alias = table.rowidAlias().isPresent();
    if (rowid.isPresent() && !alias) {
      columns.add(rowid.get());
    }
    table.columns().stream().filter(c -> c.isStorable()).forEach(c -> columns.add(c.name()));
    return new DumpTable(
        table.name(),
        columns,
        rowid
            .map(name -> List.of(new OrderTerm(columns.indexOf(name), null)))
            .orElseGet(() -> key(table, columns)));
  }

  private static List<OrderTerm> key(Table table, List<Identifier> columns) {
    if (!table.options().withoutRowid() || table.primaryKey() == null) {
      return List.of();
    }
    List<OrderTerm> key = new ArrayList<>();
    for (KeyPart part : table.primaryKey().parts()) {
      key.add(new OrderTerm(columns.indexOf(part.column()), table.collationOf(part)));
    }
    return key;
  }

  /** Returns a virtual table with a rowid. */
  static DumpTable virtual(Identifier name, List<Identifier> columns) {
    return new DumpTable(name, columns, List.of(new OrderTerm(0, null)));
  }
}
