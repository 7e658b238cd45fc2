package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * A throw-away SQLite database in memory, set up like D1: foreign keys on, workerd's limits, and
 * what D1 does not allow is rejected.
 */
public final class ScratchDatabase implements AutoCloseable {
  /** Objects that share a small database. */
  private static final int SHARD = 64;

  private final Connection connection;

  private ScratchDatabase(Connection connection) {
    this.connection = connection;
  }

  /**
   * Cuts a list into parts for small databases: SQLite looks through the whole schema at every
   * CREATE and ALTER TABLE.
   */
  public static <T> List<List<T>> shards(List<T> all) {
    List<List<T>> shards = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SHARD) {
      shards.add(all.subList(from, Math.min(from + SHARD, all.size())));
    }
    return shards;
  }

  /** Opens an empty database. */
  public static ScratchDatabase open() {
    SQLiteConfig config = SqliteLimits.apply(new SQLiteConfig());
    config.enforceForeignKeys(true);
    try {
      return new ScratchDatabase(config.createConnection("jdbc:sqlite::memory:"));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot open SQLite in memory: " + e.getMessage(), e);
    }
  }

  /** Loads SQLite itself, which takes a while the first time; call it in a separate thread. */
  public static void warmUp() {
    open().close();
  }

  /** Returns the connection, for reading. */
  public Connection connection() {
    return connection;
  }

  /**
   * Runs a script of a declared schema: D1 must accept every statement.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException if SQLite or D1 refuses a statement
   */
  public void run(SqlScript script) {
    List<SqlStatement> statements = StatementSplitter.split(script);
    statements.forEach(D1Rules::check);
    statements.forEach(this::execute);
  }

  /**
   * Runs a script to obtain the resulting schema. A statement that moves data and violates a
   * constraint is ignored: it may need rows that only the real database has.
   *
   * @param existing whether the script describes a database that exists: Cloudflare's and SQLite's
   *     own tables and BEGIN and COMMIT are ignored
   * @throws io.github.d1maven.diff.sql.SqlTextException if SQLite or D1 refuses a statement
   */
  public void replay(SqlScript script, boolean existing) {
    List<SqlStatement> statements =
        StatementSplitter.split(script).stream()
            .filter(statement -> !(existing && isPast(statement)))
            .toList();
    statements.forEach(existing ? D1Rules::check : D1Rules::checkDeclared);
    statements.forEach(this::replay);
  }

  /**
   * Runs a statement to obtain the resulting schema. One that moves data and violates a constraint
   * is ignored.
   *
   * @throws InvalidSqlException if SQLite refuses it
   */
  public void replay(SqlStatement statement) {
    try {
      executeRaw(statement);
    } catch (SQLException e) {
      if (!(isConstraint(e) && movesData(statement))) {
        throw ErrorLocator.locate(statement, e, connection);
      }
    }
  }

  /**
   * Creates the objects of a live database, tables first. Internal objects are left out.
   *
   * @throws InvalidSqlException if SQLite refuses one, which cannot happen for a live database
   */
  public void load(List<StoredObject> objects) {
    boolean shadows = objects.stream().anyMatch(StoredObject::isVirtualTable);
    for (String type : List.of("table", "index", "view", "trigger")) {
      for (StoredObject object : objects) {
        String sql = object.sql();
        if (sql != null
            && object.type().equals(type)
            && !object.isInternal()
            && !(shadows && exists(object))) {
          execute(created(new SqlScript(type + " " + object.name(), sql)));
        }
      }
    }
  }

  /**
   * Runs one statement.
   *
   * @throws InvalidSqlException if SQLite refuses it
   */
  public void execute(SqlStatement statement) {
    try {
      executeRaw(statement);
    } catch (SQLException e) {
      throw ErrorLocator.locate(statement, e, connection);
    }
  }

  /** Runs one statement of the engine, such as BEGIN. */
  public void execute(String sql) {
    execute(SqlStatement.of(sql));
  }

  /**
   * Runs a script in one call of the driver; on an error, the effects of the statements before it
   * remain.
   */
  public void executeAll(String script) throws SQLException {
    try (Statement jdbc = connection.createStatement()) {
      jdbc.executeUpdate(script);
    }
  }

  private void executeRaw(SqlStatement statement) throws SQLException {
    StatementKinds.require(statement);
    try (Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement.text());
    }
  }

  /**
   * Returns whether an existing database may have run a statement that is not part of its schema.
   */
  private static boolean isPast(SqlStatement statement) {
    return D1Rules.createsReserved(statement) || D1Rules.controlsTransaction(statement);
  }

  /** Returns the one CREATE statement of a stored text, which may come from a server. */
  private static SqlStatement created(SqlScript text) {
    List<SqlStatement> statements = StatementSplitter.split(text);
    if (statements.size() != 1 || !statements.get(0).startsWith("CREATE")) {
      throw new InvalidSqlException(
          "the stored text is not a CREATE statement", new SourcePosition(text, 0));
    }
    return statements.get(0);
  }

  /** Shadow tables are created with their virtual table. */
  private boolean exists(StoredObject object) {
    try (var query =
        connection.prepareStatement(
            "SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ? COLLATE NOCASE")) {
      query.setString(1, object.type());
      query.setString(2, object.name());
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isConstraint(SQLException e) {
    return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
  }

  private static boolean movesData(SqlStatement statement) {
    return statement.tokens().get(0).isAny("INSERT", "REPLACE", "UPDATE", "DELETE", "WITH");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close SQLite in memory", e);
    }
  }
}
