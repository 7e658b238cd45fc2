package io.github.d1maven.core.local;

import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ErrorLocator;
import io.github.d1maven.diff.sqlite.StatementKinds;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Runs statements one at a time as they are read, in the current transaction. */
final class SqliteLoad {

  private final Connection connection;

  SqliteLoad(Connection connection) {
    this.connection = connection;
  }

  void run(StatementSource source) throws SQLException {
    try (Statement statement = connection.createStatement();
        StatementSource.Cursor cursor = source.open()) {
      @Nullable SqlScript next;
      while ((next = cursor.next()) != null) {
        StatementKinds.require(next);
        run(next, statement);
      }
    }
  }

  private void run(SqlScript sql, Statement statement) throws SQLException {
    try {
      if (statement.execute(sql.text())) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {}
        }
      }
    } catch (SQLException e) {
      if (SqliteErrors.isStatementError(e)) {
        throw ErrorLocator.locate(StatementSource.tokens(sql), e, connection);
      }
      throw e;
    }
  }
}
