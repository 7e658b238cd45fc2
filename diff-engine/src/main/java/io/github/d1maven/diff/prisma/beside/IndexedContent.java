package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.schema.Fts5Arguments;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;

/**
 * The table whose rows a kept FTS5 table indexes, <a
 * href="https://www.sqlite.org/fts5.html#external_content_tables">external content</a>. SQLite
 * notices that a column is missing only when the index is used.
 */
final class IndexedContent {
  private IndexedContent() {}

  /**
   * Returns a virtual table that can be kept.
   *
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if it indexes a table or a column that
   *     no file declares
   */
  static VirtualTable require(VirtualTable table, Schema old, Schema declared) {
    if (table.module().equals("fts5")) {
      Fts5Arguments arguments = new Fts5Arguments(table.arguments());
      arguments.content().flatMap(old::table).ifPresent(now -> require(table, now, declared));
    }
    return table;
  }

  private static void require(VirtualTable virtual, Table content, Schema declared) {
    Table now = declared.table(content.name()).orElse(null);
    if (now == null) {
      throw KeptProblem.of(
          virtual, "it indexes table " + content.name() + ", which no file declares", null);
    }
    GoneColumns gone = GoneColumns.of(content, now);
    for (Identifier column : new Fts5Arguments(virtual.arguments()).columns()) {
      if (gone.has(column)) {
        throw KeptProblem.of(
            virtual,
            "it indexes column " + column + " of table " + now.name() + ", which no file declares",
            null);
      }
    }
  }
}
