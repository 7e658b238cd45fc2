package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.rebuild.ChosenRebuild;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many rows a plan writes, table by table. */
final class WriteEstimate {
  private WriteEstimate() {}

  /**
   * @param keptKeys the table of each key for which an index is created until the rebuilds are done
   */
  static Map<Identifier, Long> of(
      SchemaDiff diff,
      Iterable<ChosenRebuild> rebuilds,
      List<Identifier> keptKeys,
      RowCounts rows) {
    Map<Identifier, Long> written = new LinkedHashMap<>();
    for (ChosenRebuild chosen : rebuilds) {
      chosen.rebuild().rowsWritten(rows).forEach((table, n) -> add(written, table, n));
    }
    Map<Identifier, Long> rebuilt = Map.copyOf(written);
    for (AlterTable change : diff.all(AlterTable.class).toList()) {
      Identifier table = change.from().name();
      long drops = change.changes().stream().filter(DropColumn.class::isInstance).count();
      if (!rebuilt.containsKey(table) && drops > 0) {
        add(written, table, drops * rows.of(table));
      }
    }
    for (ReplaceObject<Index> change : diff.replaced(Index.class).toList()) {
      Index index = change.to();
      if (index != null
          && diff.from().table(index.table()).isPresent()
          && !rebuilt.containsKey(index.table())) {
        add(written, index.table(), rows.of(index.table()));
      }
    }
    keptKeys.forEach(table -> add(written, table, rows.of(table)));
    return written;
  }

  private static void add(Map<Identifier, Long> written, Identifier table, long number) {
    if (number > 0) {
      written.merge(table, number, Long::sum);
    }
  }
}
