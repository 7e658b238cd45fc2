package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.sql.Identifier;
import java.util.Map;
import java.util.Set;

/** One or more columns of a row whose values are chosen together. */
interface Slot {
  /** Returns the columns that it may give values to. */
  Set<Identifier> columns();

  /** Returns the number of alternatives; 0 if none is left. */
  int size();

  /**
   * Gives values to those of its columns that have none.
   *
   * @param row the number of the row, from 0
   * @param alternative from 0 to {@link #size} - 1
   * @param values SQL literals by column
   * @return whether that was possible
   */
  boolean fill(int row, int alternative, Map<Identifier, String> values);

  /** Is told that an alternative can never be right, whatever the other columns have. */
  default void reject(int row, int alternative) {}
}
