package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;

/**
 * The made-up rows of one table.
 *
 * @param table the table
 * @param columns its columns that can be written, in order
 * @param rows a list of SQL literals for each row, one for each column
 */
public record TableRows(Identifier table, List<Identifier> columns, List<List<String>> rows) {
  public TableRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Returns one INSERT statement for each row, without semicolons. */
  public List<String> inserts() {
    return rows.stream().map(this::insert).toList();
  }

  private String insert(List<String> row) {
    return columns.isEmpty()
        ? "INSERT INTO " + table.quoted() + " DEFAULT VALUES"
        : "INSERT INTO "
            + table.quoted()
            + " ("
            + Identifier.quotedList(columns)
            + ") VALUES ("
            + String.join(", ", row)
            + ")";
  }
}
