package io.github.d1maven.core.standin.database;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.diff.sqlite.SqliteLimits;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * One transaction on a copy of a database, with foreign keys and D1's limits in force. Whoever
 * wants what it left takes the image; whoever does not has changed nothing.
 */
final class Transaction implements AutoCloseable {

  private static final SQLiteConfig CONFIG = SqliteLimits.apply(new SQLiteConfig());

  static {
    CONFIG.enforceForeignKeys(true);
  }

  /** A file without a table. */
  static final Image EMPTY = empty();

  private final byte[] before;
  private final SQLiteConnection connection;

  Transaction(Image image) {
    this.before = image.bytes();
    try {
      this.connection = open();
      connection.deserialize("main", before);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SQLiteConnection open() throws SQLException {
    return (SQLiteConnection) CONFIG.createConnection("jdbc:sqlite::memory:");
  }

  private static Image empty() {
    try (SQLiteConnection connection = open()) {
      return Image.of(connection.serialize("main"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs statements and commits.
   *
   * @param queries one statement each
   * @throws SqlFailure if one of them fails, or the commit does
   */
  List<QueryResult> run(List<Query> queries) {
    try {
      execute("BEGIN");
      List<QueryResult> results = new ArrayList<>();
      long[] counts = counts();
      for (Query query : queries) {
        results.add(run(query, counts));
      }
      commit();
      return results;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The image that the transaction left, or the one of before if nothing was written. */
  Image image(Image unchanged) {
    try {
      byte[] after = connection.serialize("main");
      return Arrays.equals(before, after) ? unchanged : Image.of(after);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The connection, for reading. */
  SQLiteConnection connection() {
    return connection;
  }

  /**
   * @param counts of before the statement; brought up to date
   */
  private QueryResult run(Query query, long[] counts) throws SQLException {
    Statements.refuseDenied(query.sql());
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      bind(statement, query.params());
      List<String> columns = new ArrayList<>();
      ArrayNode rows = JsonNodeFactory.instance.arrayNode();
      if (statement.execute()) {
        read(statement.getResultSet(), columns, rows);
      }
      long[] after = counts();
      boolean changed = !Arrays.equals(counts, after);
      long changes = after[0] - counts[0];
      System.arraycopy(after, 0, counts, 0, after.length);
      return new QueryResult(columns, rows, changes, after[1], changed, after[2]);
    } catch (SQLException e) {
      throw isOver() ? SqlFailure.internal() : SqlFailure.of(e, query.sql(), connection);
    }
  }

  private static void bind(PreparedStatement statement, List<Object> params) throws SQLException {
    if (statement.getParameterMetaData().getParameterCount() != params.size()) {
      throw new SqlFailure("Wrong number of parameter bindings for SQL query.");
    }
    for (int i = 0; i < params.size(); i++) {
      statement.setObject(i + 1, params.get(i));
    }
  }

  private static void read(ResultSet result, List<String> columns, ArrayNode rows)
      throws SQLException {
    int count = result.getMetaData().getColumnCount();
    for (int i = 1; i <= count; i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    while (result.next()) {
      ArrayNode row = rows.addArray();
      for (int i = 1; i <= count; i++) {
        row.add(JsonValues.of(result.getObject(i)));
      }
    }
  }

  /** How many rows were changed, the last rowid, and the size. */
  private long[] counts() throws SQLException {
    String sql =
        "SELECT total_changes(), last_insert_rowid(), page_count * page_size"
            + " FROM pragma_page_count, pragma_page_size";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2), row.getLong(3)};
    }
  }

  /** What fails as late as that are foreign keys, of which D1 says no more than that. */
  private void commit() throws SQLException {
    try {
      execute("COMMIT");
    } catch (SQLException e) {
      throw SqlFailure.internal();
    }
  }

  /** Whether SQLite has ended the transaction itself, as with INSERT OR ROLLBACK. */
  private boolean isOver() {
    try {
      execute("ROLLBACK");
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
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
