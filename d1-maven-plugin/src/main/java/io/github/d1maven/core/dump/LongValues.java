package io.github.d1maven.core.dump;

import io.github.d1maven.diff.sql.Identifier;

/**
 * Puts values together that are too long for a statement: in a table without constraints, which
 * exists only while the dump is loaded. The row itself is then inserted whole, so that its
 * constraints hold at any time.
 */
final class LongValues {

  /** Hexadecimal digits in a statement; even, since two of them are a byte. */
  private static final int DIGITS = 99_000;

  private final StatementSink sink;
  private final String table;
  private boolean created;
  private int count;

  /**
   * @param table a name that no object of the database has
   */
  LongValues(Identifier table, StatementSink sink) {
    this.table = table.quoted();
    this.sink = sink;
  }

  /** Writes the statements for a value, and returns the expression for it. */
  String put(Cell cell) {
    if (!created) {
      sink.statement("CREATE TABLE " + table + " (id INTEGER PRIMARY KEY, v BLOB)");
      created = true;
    }
    count++;
    sink.statement("INSERT INTO " + table + " (id, v) VALUES (" + count + ", X'')");
    append(cell.hex());
    return "(SELECT "
        + (cell.isText() ? "CAST(v AS TEXT)" : "v")
        + " FROM "
        + table
        + " WHERE id = "
        + count
        + ")";
  }

  /** The operator || joins the bytes of blobs, but calls the result a text. */
  private void append(String hex) {
    for (int from = 0; from < hex.length(); from += DIGITS) {
      String part = hex.substring(from, Math.min(from + DIGITS, hex.length()));
      sink.statement(
          "UPDATE " + table + " SET v = CAST(v || X'" + part + "' AS BLOB) WHERE id = " + count);
    }
  }

  /** Removes the values of a row that has been inserted. */
  void clear() {
    count = 0;
    sink.statement("DELETE FROM " + table);
  }

  /** Removes the table. */
  void end() {
    if (created) {
      sink.statement("DROP TABLE " + table);
    }
  }
}
