package io.github.d1maven.core.local;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Load;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.PlannedRequest;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sqlite.SqliteLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteOpenMode;

/**
 * The database in the file of {@code wrangler dev}, which may be running.
 *
 * <p>Each step opens the file, runs one transaction and closes it: workerd does not wait for other
 * writers, and settings that a migration changes end with the connection. SQLite recovers what a
 * killed wrangler left in the {@code -wal} file when it opens the database, and the last connection
 * to close removes that file.
 */
public final class LocalDatabase implements Database {

  /** How long to wait for another process that is writing. */
  static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);

  /** A step on an open connection. */
  private interface Step<T> {
    T run(SqliteSession session) throws SQLException;
  }

  private final DatabaseIdentity identity;
  private final Path file;
  private final Ledger ledger;
  private final Recorder recorder;
  private final Duration busyTimeout;
  private final Lock lock;

  private LocalDatabase(
      DatabaseIdentity identity,
      Path file,
      Ledger ledger,
      Recorder recorder,
      Duration busyTimeout,
      Lock lock) {
    this.identity = identity;
    this.file = file;
    this.ledger = ledger;
    this.recorder = recorder;
    this.busyTimeout = busyTimeout;
    this.lock = lock;
  }

  /**
   * Locks a database for the current thread until it is closed; other threads in this JVM wait.
   *
   * @param identity its identity for messages
   * @param file the absolute path of its file, which is created by the first change if it does not
   *     exist
   * @param ledger the table in which it records its migrations
   * @param recorder records its history
   * @return the database
   */
  public static LocalDatabase open(
      DatabaseIdentity identity, Path file, Ledger ledger, Recorder recorder) {
    return open(identity, file, ledger, recorder, BUSY_TIMEOUT);
  }

  /** Without a history; see {@link #open(DatabaseIdentity, Path, Ledger, Recorder)}. */
  public static LocalDatabase open(DatabaseIdentity identity, Path file, Ledger ledger) {
    return open(identity, file, ledger, Recorder.OFF);
  }

  static LocalDatabase open(
      DatabaseIdentity identity,
      Path file,
      Ledger ledger,
      Recorder recorder,
      Duration busyTimeout) {
    return new LocalDatabase(
        identity, file, ledger, recorder, busyTimeout, FileLocks.acquire(file));
  }

  @Override
  public DatabaseIdentity identity() {
    return identity;
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public Recorder recorder() {
    return recorder;
  }

  @Override
  public List<RecordedEvent> events() {
    return Files.exists(file) ? read(SqliteSession::events) : List.of();
  }

  @Override
  public Snapshot read() {
    return Files.exists(file) ? read(SqliteSession::read) : Snapshot.EMPTY;
  }

  @Override
  public List<PrismaMigration> prismaMigrations() {
    return read(SqliteSession::prismaMigrations);
  }

  @Override
  public Map<Identifier, Long> rows(List<Identifier> tables, long most) {
    return read(session -> session.rows(tables, most));
  }

  @Override
  public List<List<@Nullable String>> query(String sql) {
    return read(session -> session.query(sql));
  }

  private <T> T read(Step<T> step) {
    SQLiteConfig config = config();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    try (Connection connection = connect(config)) {
      return step.run(new SqliteSession(connection, ledger, recorder));
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, identity);
    }
  }

  @Override
  public List<PlannedRequest> requests(List<Migration> migrations) {
    return migrations.stream()
        .map(
            migration ->
                new PlannedRequest(
                    migration.name() + ", one transaction in " + identity.location(),
                    SqliteSession.statements(migration, ledger, recorder)))
        .toList();
  }

  /** Returns a copy in a temporary file. */
  @Override
  public Optional<Database> copy() {
    try {
      Path copy = Files.createTempDirectory("d1-copy-").resolve(file.getFileName());
      if (Files.exists(file)) {
        read(
            session -> {
              session.copyTo(copy);
              return true;
            });
      }
      return Optional.of(MemoryDatabase.on(copy, ledger));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<AppliedMigration> apply(Migration migration) {
    return write(session -> session.apply(migration));
  }

  @Override
  public void execute(Event event, List<SqlStatement> statements) {
    write(
        session -> {
          session.execute(event, statements);
          return true;
        });
  }

  /** A database that does not exist yet is read as an empty one. */
  @Override
  public <T> T dump(Function<StateReader, T> work) {
    if (Files.exists(file)) {
      return read(session -> session.dump(work));
    }
    try (Database empty = MemoryDatabase.open(ledger)) {
      return empty.dump(work);
    }
  }

  @Override
  public void load(Load load) {
    write(
        session -> {
          session.load(load);
          return true;
        });
  }

  private <T> T write(Step<T> step) {
    createFolder();
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    try (Connection connection = connect(config)) {
      T result = step.run(new SqliteSession(connection, ledger, recorder));
      checkpoint(connection);
      return result;
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, identity);
    }
  }

  /**
   * Empties the {@code -wal} file even while wrangler has the database open, unless that would
   * require waiting, so that a copy of the database file alone is complete.
   */
  private static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private Connection connect(SQLiteConfig config) throws SQLException {
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private SQLiteConfig config() {
    SQLiteConfig config = SqliteLimits.apply(new SQLiteConfig());
    config.enforceForeignKeys(true);
    config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
    return config;
  }

  private void createFolder() {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    lock.unlock();
  }
}
