package io.github.d1maven.core.local;

import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sqlite.ErrorLocator;
import io.github.d1maven.diff.sqlite.SqliteLimits;
import io.github.d1maven.diff.sqlite.StatementKinds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A temporary database in memory that is filled with facts and asked with SQL of the user's. */
public final class ModelDatabase implements AutoCloseable {

  private final Connection connection;

  private ModelDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Opens an empty database. */
  public static ModelDatabase open() {
    try {
      return new ModelDatabase(
          SqliteLimits.apply(new SQLiteConfig()).createConnection("jdbc:sqlite::memory:"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement of ours with values for its parameters. */
  public void run(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * Runs a statement of the user's.
   *
   * @return its rows as texts by column; none for a statement that is no query
   * @throws io.github.d1maven.diff.sqlite.InvalidSqlException if SQLite refuses it
   */
  public List<Map<String, @Nullable String>> query(SqlStatement sql) {
    StatementKinds.require(sql);
    try (Statement statement = connection.createStatement()) {
      List<Map<String, @Nullable String>> rows = new ArrayList<>();
      if (statement.execute(sql.text())) {
        try (ResultSet result = statement.getResultSet()) {
          while (result.next()) {
            rows.add(row(result));
          }
        }
      }
      return rows;
    } catch (SQLException e) {
      throw ErrorLocator.locate(sql, e, connection);
    }
  }

  private static Map<String, @Nullable String> row(ResultSet result) throws SQLException {
    Map<String, @Nullable String> row = new LinkedHashMap<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
    }
    return row;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
