package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.sql.Identifier;
import java.util.Map;

/**
 * How many rows tables hold, as far as it is known; what is unknown is taken for {@value #ASSUMED}
 * rows, the same for every table.
 *
 * @param known rows by table
 */
public record RowCounts(Map<Identifier, Long> known) {
  /** Rows of a table of which nothing is known. */
  public static final long ASSUMED = 1_000;

  /** Nothing is known. */
  public static final RowCounts UNKNOWN = new RowCounts(Map.of());

  public RowCounts {
    known = Map.copyOf(known);
  }

  /** The rows of a table. */
  public long of(Identifier table) {
    return known.getOrDefault(table, ASSUMED);
  }

  /** Whether the rows of a table are known. */
  public boolean knows(Identifier table) {
    return known.containsKey(table);
  }
}
