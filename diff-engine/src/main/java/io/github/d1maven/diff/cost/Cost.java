package io.github.d1maven.diff.cost;

import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.Set;

/**
 * How many rows D1 counts when statements run; entries of indexes count like rows.
 *
 * @param rowsRead the rows that are read, if all rows satisfy the conditions of the statements
 * @param rowsWritten the rows that are written then
 * @param leastWritten the rows that are written if no row satisfies a condition
 * @param isComplete whether these are all; false for a query that feeds itself, of which one step
 *     is counted
 * @param assumed the tables whose number of rows matters and is not known
 */
public record Cost(
    long rowsRead,
    long rowsWritten,
    long leastWritten,
    boolean isComplete,
    Set<Identifier> assumed) {
  /** Nothing is read or written. */
  public static final Cost NONE = new Cost(0, 0, 0, true, Set.of());

  /** Copies the set. */
  public Cost {
    assumed = Set.copyOf(assumed);
  }

  /** Returns the cost of both. */
  public Cost plus(Cost other) {
    Set<Identifier> all = new HashSet<>(assumed);
    all.addAll(other.assumed);
    return new Cost(
        rowsRead + other.rowsRead,
        rowsWritten + other.rowsWritten,
        leastWritten + other.leastWritten,
        isComplete && other.isComplete,
        all);
  }
}
