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
import io.github.d1maven.core.database.Target;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A temporary database in memory or in a temporary file, for trial runs. */
public final class MemoryDatabase implements Database {

  private static final DatabaseIdentity IDENTITY =
      new DatabaseIdentity(Target.LOCAL, "in memory", ":memory:");

  private final Ledger ledger;
  private final @Nullable Path file;
  private final Connection connection;
  private final SqliteSession session;

  private MemoryDatabase(Ledger ledger, @Nullable Path file, Connection connection) {
    this.ledger = ledger;
    this.file = file;
    this.connection = connection;
    this.session = new SqliteSession(connection, ledger, Recorder.OFF);
  }

  /** Opens an empty database. */
  public static MemoryDatabase open(Ledger ledger) {
    return open(ledger, null);
  }

  /** Opens the database in a file, which is deleted with its folder in the end. */
  static MemoryDatabase on(Path file, Ledger ledger) {
    return open(ledger, file);
  }

  private static MemoryDatabase open(Ledger ledger, @Nullable Path file) {
    SQLiteConfig config = SqliteLimits.apply(new SQLiteConfig());
    config.enforceForeignKeys(true);
    try {
      String location = file == null ? ":memory:" : file.toString();
      return new MemoryDatabase(ledger, file, config.createConnection("jdbc:sqlite:" + location));
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public DatabaseIdentity identity() {
    return IDENTITY;
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public List<RecordedEvent> events() {
    return List.of();
  }

  @Override
  public Snapshot read() {
    try {
      return session.read();
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public List<PrismaMigration> prismaMigrations() {
    try {
      return session.prismaMigrations();
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public Map<Identifier, Long> rows(List<Identifier> tables, long most) {
    try {
      return session.rows(tables, most);
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public List<List<@Nullable String>> query(String sql) {
    try {
      return session.query(sql);
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public List<PlannedRequest> requests(List<Migration> migrations) {
    return List.of();
  }

  @Override
  public Optional<AppliedMigration> apply(Migration migration) {
    try {
      return session.apply(migration);
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public void execute(Event event, List<SqlStatement> statements) {
    try {
      session.execute(event, statements);
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public <T> T dump(Function<StateReader, T> work) {
    try {
      return session.dump(work);
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public void load(Load load) {
    try {
      session.load(load);
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
      if (file != null) {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.toAbsolutePath().getParent());
      }
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, IDENTITY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
