package io.github.d1maven.core.local;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Load;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.history.HistoryTable;
import io.github.d1maven.core.history.Measures;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sqlite.ErrorLocator;
import io.github.d1maven.diff.sqlite.StatementKinds;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/**
 * The operations of a {@link Database} on an open SQLite connection, each in one short transaction.
 */
final class SqliteSession {

  /** Work inside a transaction. */
  private interface Work<T> {
    T run() throws SQLException;
  }

  private final Connection connection;
  private final Ledger ledger;
  private final Recorder recorder;

  SqliteSession(Connection connection, Ledger ledger, Recorder recorder) {
    this.connection = connection;
    this.ledger = ledger;
    this.recorder = recorder;
  }

  Snapshot read() throws SQLException {
    return transaction(
        "BEGIN",
        () -> {
          List<StoredObject> objects = SchemaReader.stored(connection);
          Snapshot snapshot = new Snapshot(objects, List.of());
          return snapshot.hasTable(ledger.table())
              ? new Snapshot(objects, applied(ledger.select()))
              : snapshot;
        });
  }

  List<PrismaMigration> prismaMigrations() throws SQLException {
    return transaction(
        "BEGIN",
        () -> {
          List<PrismaMigration> recorded = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(PrismaMigration.SELECT)) {
            while (rows.next()) {
              recorded.add(
                  PrismaMigration.of(
                      Arrays.asList(
                          rows.getString(1),
                          rows.getString(2),
                          rows.getString(3),
                          rows.getString(4))));
            }
          }
          return recorded;
        });
  }

  Map<Identifier, Long> rows(List<Identifier> tables, long most) throws SQLException {
    return transaction(
        "BEGIN",
        () -> {
          Map<Identifier, Long> rows = new HashMap<>();
          for (Identifier table : tables) {
            try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(Database.countQuery(table, most))) {
              rows.put(table, count.getLong(1));
            }
          }
          return rows;
        });
  }

  /** Runs a query; SQLite refuses any other statement meanwhile. */
  List<List<@Nullable String>> query(String sql) throws SQLException {
    run("PRAGMA query_only = ON");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      List<List<@Nullable String>> values = new ArrayList<>();
      while (rows.next()) {
        values.add(texts(rows, columns));
      }
      return values;
    } finally {
      run("PRAGMA query_only = OFF");
    }
  }

  Optional<AppliedMigration> apply(Migration migration) throws SQLException {
    return transaction(
        "BEGIN IMMEDIATE",
        () -> {
          run(ledger.create());
          Optional<AppliedMigration> record = recorded(migration.name());
          if (record.isEmpty()) {
            long start = recorder.nanos();
            run(migration.statements());
            run(ledger.record(migration.name()));
            record(event(migration, ledger), start);
          }
          return record;
        });
  }

  void execute(Event event, List<SqlStatement> statements) throws SQLException {
    transaction(
        "BEGIN IMMEDIATE",
        () -> {
          long start = recorder.nanos();
          run(statements);
          record(event, start);
          return true;
        });
  }

  /** Reads in one transaction. Texts must be stored as UTF-8, as they are at D1. */
  <T> T dump(Function<StateReader, T> work) throws SQLException {
    String encoding = query("PRAGMA encoding").get(0).get(0);
    if (!"UTF-8".equals(encoding)) {
      throw new SQLException("its encoding is " + encoding + ", but D1's is UTF-8");
    }
    return transaction("BEGIN", () -> with(work));
  }

  /** Runs the statements of a load, its check and what records it, in one transaction. */
  void load(Load load) throws SQLException {
    transaction(
        "BEGIN IMMEDIATE",
        () -> {
          long start = recorder.nanos();
          new SqliteLoad(connection).run(load.statements());
          with(
              state -> {
                load.check().accept(state);
                return true;
              });
          record(load.event(), start);
          return true;
        });
  }

  private <T> T with(Function<StateReader, T> work) throws SQLException {
    try {
      return work.apply(new SessionState(connection, this));
    } catch (UncheckedSqlException e) {
      throw e.error();
    }
  }

  /** Copies the whole database into a file that does not exist yet. */
  void copyTo(Path copy) throws SQLException {
    DB database = connection.unwrap(SQLiteConnection.class).getDatabase();
    int result = database.backup("main", copy.toString(), null);
    if (result != SQLiteErrorCode.SQLITE_OK.code) {
      throw new SQLException("the database cannot be copied", null, result);
    }
  }

  /** Returns what {@link #apply} runs in its transaction, for a reader. */
  static List<String> statements(Migration migration, Ledger ledger, Recorder recorder) {
    List<String> statements = new ArrayList<>();
    statements.add(ledger.create());
    migration.statements().forEach(statement -> statements.add(statement.text()));
    statements.add(ledger.record(migration.name()));
    statements.addAll(recorder.record(event(migration, ledger), null, Measures.UNKNOWN));
    return statements;
  }

  private static Event event(Migration migration, Ledger ledger) {
    return Event.migration(migration.name(), migration.checksum(), ledger.table());
  }

  /** Records what was done in this transaction, which is kept even if the history is unusable. */
  private void record(Event event, long start) throws SQLException {
    Measures measures = Measures.ofNanos(recorder.nanos() - start);
    List<String> statements = recorder.record(event, null, measures);
    if (statements.isEmpty()) {
      return;
    }
    run("SAVEPOINT d1_maven_history");
    try {
      for (String sql : statements) {
        run(sql);
      }
    } catch (SQLException e) {
      if (!SqliteErrors.isStatementError(e)) {
        throw e;
      }
      run("ROLLBACK TO d1_maven_history");
      recorder.failed(event, String.valueOf(e.getMessage()));
    }
    run("RELEASE d1_maven_history");
  }

  List<RecordedEvent> events() throws SQLException {
    return transaction(
        "BEGIN",
        () -> {
          List<RecordedEvent> events = new ArrayList<>();
          if (!new Snapshot(SchemaReader.stored(connection), List.of())
              .hasTable(HistoryTable.NAME)) {
            return events;
          }
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(HistoryTable.select())) {
            while (rows.next()) {
              RecordedEvent.read(texts(rows, HistoryTable.width())).ifPresent(events::add);
            }
          } catch (SQLException e) {
            if (!SqliteErrors.isStatementError(e)) {
              throw e;
            }
            recorder.unreadable(String.valueOf(e.getMessage()));
          }
          return events;
        });
  }

  private static List<@Nullable String> texts(ResultSet row, int columns) throws SQLException {
    List<@Nullable String> texts = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      texts.add(row.getString(i));
    }
    return texts;
  }

  private <T> T transaction(String begin, Work<T> work) throws SQLException {
    run(begin);
    boolean done = false;
    try {
      T result = work.run();
      commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback();
      }
    }
  }

  /** Commits; the only constraint that can fail at this point is a foreign key. */
  private void commit() throws SQLException {
    try {
      run("COMMIT");
    } catch (SQLException e) {
      if (e.getErrorCode() == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
        throw new ForeignKeyCheck(connection).violations();
      }
      throw e;
    }
  }

  /**
   * Ends the transaction unless SQLite has already done so, after {@code INSERT OR ROLLBACK} or a
   * full disk.
   */
  @SuppressWarnings(
      "EmptyCatch") // there is nothing left to roll back, and the original error is thrown
  private void rollback() {
    try {
      run("ROLLBACK");
    } catch (SQLException e) {
      // "cannot rollback - no transaction is active"
    }
  }

  private void run(List<SqlStatement> statements) throws SQLException {
    for (SqlStatement statement : statements) {
      StatementKinds.require(statement);
      try {
        run(statement.text());
      } catch (SQLException e) {
        if (SqliteErrors.isStatementError(e)) {
          throw ErrorLocator.locate(statement, e, connection);
        }
        throw e;
      }
    }
  }

  /** Runs a statement to completion: one with RETURNING checks its foreign keys only at its end. */
  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {}
        }
      }
    }
  }

  private Optional<AppliedMigration> recorded(String migration) throws SQLException {
    return applied(ledger.find(migration)).stream().findFirst();
  }

  private List<AppliedMigration> applied(String query) throws SQLException {
    List<AppliedMigration> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        applied.add(new AppliedMigration(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
    }
    return applied;
  }
}
