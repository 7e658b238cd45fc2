package io.github.d1maven.core.standin.database;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * What one statement returned.
 *
 * @param columns the names of its columns; none if it returns no rows by its nature
 * @param rows an array of arrays
 * @param changes how many rows it inserted, updated or deleted
 * @param lastRowId the rowid of the last row that was inserted in this transaction
 * @param changedDatabase whether rows, rowid or size changed, as D1 judges it
 * @param sizeAfter the size of the database in bytes
 */
public record QueryResult(
    List<String> columns,
    ArrayNode rows,
    long changes,
    long lastRowId,
    boolean changedDatabase,
    long sizeAfter) {

  /** Copies the list. */
  public QueryResult {
    columns = List.copyOf(columns);
  }
}
