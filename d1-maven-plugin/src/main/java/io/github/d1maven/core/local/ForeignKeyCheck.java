package io.github.d1maven.core.local;

import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.database.ForeignKeyViolation;
import io.github.d1maven.diff.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows that violate foreign keys, with <a
 * href="https://www.sqlite.org/pragma.html#pragma_foreign_key_check">PRAGMA foreign_key_check</a>.
 */
final class ForeignKeyCheck {

  private static final int SHOWN = 10;

  private final Connection connection;

  ForeignKeyCheck(Connection connection) {
    this.connection = connection;
  }

  /** Returns the current violations as an exception to throw. */
  ForeignKeyException violations() {
    List<ForeignKeyViolation> shown = new ArrayList<>();
    int count = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
      while (rows.next()) {
        if (++count <= SHOWN) {
          shown.add(violation(rows));
        }
      }
    } catch (SQLException e) {
      // A foreign key whose parent has no such key makes the check fail: report what was found so
      // far.
      return new ForeignKeyException(shown, count - shown.size());
    }
    return new ForeignKeyException(shown, count - shown.size());
  }

  private ForeignKeyViolation violation(ResultSet row) throws SQLException {
    String table = row.getString(1);
    long rowid = row.getLong(2);
    String parent = row.getString(3);
    List<String> columns = columns(table, row.getInt(4));
    if (row.getObject(2) == null) {
      return new ForeignKeyViolation(
          table, "a row: the value of " + String.join(", ", columns), parent);
    }
    return new ForeignKeyViolation(
        table, "row " + rowid + ": " + values(table, rowid, columns), parent);
  }

  private List<String> columns(String table, int foreignKey) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (var query =
        connection.prepareStatement(
            "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq")) {
      query.setString(1, table);
      query.setInt(2, foreignKey);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    return columns;
  }

  private String values(String table, long rowid, List<String> columns) throws SQLException {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      String query =
          "SELECT quote(%s) FROM %s WHERE _rowid_ = %d"
              .formatted(Identifier.quote(column), Identifier.quote(table), rowid);
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        values.add(column + " = " + (rows.next() ? rows.getString(1) : "?"));
      }
    }
    return String.join(", ", values);
  }
}
