package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Reads and writes the rows of a scratch database. */
@Internal
public final class ScratchRows {
  private final ScratchDatabase database;

  /** Creates access to the rows of a database, which stays open. */
  public ScratchRows(ScratchDatabase database) {
    this.database = database;
  }

  /**
   * SQLite refused a statement.
   *
   * @see #getMessage SQLite's own message, such as {@code UNIQUE constraint failed: users.email}
   */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(SQLException cause) {
      super(words(cause), cause);
    }

    /** Returns the message without the name of the result code that the driver puts around it. */
    private static String words(SQLException e) {
      String message = String.valueOf(e.getMessage());
      if (e instanceof SQLiteException && message.startsWith("[") && message.endsWith(")")) {
        int open = message.indexOf(" (");
        return open < 0 ? message : message.substring(open + 2, message.length() - 1);
      }
      return message;
    }
  }

  /**
   * Runs a statement and returns the rows that it yields, as texts.
   *
   * @throws RefusedException if SQLite refuses it, for example because of a constraint
   */
  public List<List<@Nullable String>> run(String sql) throws RefusedException {
    try {
      return rows(sql);
    } catch (SQLException e) {
      throw new RefusedException(e);
    }
  }

  /**
   * Runs a statement that somebody wrote.
   *
   * @return the rows that it yields, as texts
   * @throws InvalidSqlException if SQLite refuses it
   */
  public List<List<@Nullable String>> run(SqlStatement statement) {
    StatementKinds.require(statement);
    try {
      return rows(statement.text());
    } catch (SQLException e) {
      throw ErrorLocator.locate(statement, e, database.connection());
    }
  }

  private List<List<@Nullable String>> rows(String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      if (!statement.execute(sql)) {
        return List.of();
      }
      try (ResultSet result = statement.getResultSet()) {
        int columns = result.getMetaData().getColumnCount();
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
          List<@Nullable String> row = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            row.add(result.getString(column));
          }
          rows.add(Collections.unmodifiableList(row));
        }
        return rows;
      }
    }
  }

  /**
   * Runs a query that cannot fail.
   *
   * @return its rows, as texts
   */
  public List<List<@Nullable String>> query(String sql) {
    try {
      return run(sql);
    } catch (RefusedException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
