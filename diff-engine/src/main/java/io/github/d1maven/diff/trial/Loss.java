package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Rows or references that a migration lost although it does not say so.
 *
 * @param table the table, as it was named before the migration
 * @param column the column whose values became NULL; null for lost rows
 * @param before the number of rows or values before the migration
 * @param after the same after it
 * @param cause the statement after which they were missing; null if it is not known
 */
public record Loss(
    Identifier table,
    @Nullable Identifier column,
    long before,
    long after,
    @Nullable SqlStatement cause) {

  /** Returns what was lost, such as {@code table "comments" loses 3 of 3 rows}. */
  public String describe() {
    String what = "table " + table.quoted() + " loses ";
    return column == null
        ? what + (before - after) + " of " + before + " rows"
        : what + (before - after) + " of " + before + " references in column " + column.quoted();
  }
}
