package io.github.d1maven.core.local;

import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.diff.inspect.SchemaReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a connection sees in its current transaction. */
final class SessionState implements StateReader {

  private final Connection connection;
  private final SqliteSession session;

  SessionState(Connection connection, SqliteSession session) {
    this.connection = connection;
    this.session = session;
  }

  @Override
  public Snapshot snapshot() {
    try {
      return new Snapshot(SchemaReader.stored(connection), List.of());
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  @Override
  public List<List<@Nullable String>> query(String sql) {
    try {
      return session.query(sql);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  @Override
  public Optional<String> bookmark() {
    return Optional.empty();
  }
}
