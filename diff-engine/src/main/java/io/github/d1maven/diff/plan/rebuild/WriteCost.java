package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;

/**
 * How D1 counts {@code rows_written}: one for each row and one for each entry of an index that is
 * written; what DROP TABLE deletes row by row because a foreign key refers to it counts too.
 * Measured on workerd of November 2026; see <a
 * href="https://developers.cloudflare.com/d1/platform/pricing/">D1's prices</a>.
 */
final class WriteCost {
  private final Schema to;
  private final RowCounts rows;

  WriteCost(Schema to, RowCounts rows) {
    this.to = to;
    this.rows = rows;
  }

  /** Returns the cost to fill a table once and to make its indexes. */
  long fill(Table table) {
    return rows.of(table.name()) * (1L + keyIndexes(table) + to.indexesOf(table.name()).size());
  }

  /** Returns the cost to write each row of a table once into a table without indexes. */
  long once(Table table) {
    return rows.of(table.name());
  }

  private static int keyIndexes(Table table) {
    boolean ownIndex =
        table.primaryKey() != null
            && table.rowidAlias().isEmpty()
            && !table.options().withoutRowid();
    return table.uniques().size() + (ownIndex ? 1 : 0);
  }
}
