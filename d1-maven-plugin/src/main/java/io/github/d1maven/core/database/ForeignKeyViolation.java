package io.github.d1maven.core.database;

/**
 * A row whose foreign key refers to a row that does not exist.
 *
 * @param table the table of the row
 * @param row the row and its reference, for example {@code row 7: customer_id = 42}
 * @param parent the table that lacks the referenced row
 */
public record ForeignKeyViolation(String table, String row, String parent) {

  /** Returns one line, for example {@code orders, row 7: customer_id = 42 is not in customers}. */
  @Override
  public String toString() {
    return table + ", " + row + " is not in " + parent;
  }
}
