package io.github.d1maven.core.standin.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One database: its states and what may be asked of it. It does one thing at a time, and holds no
 * connection while it does nothing. Settings such as {@code legacy_alter_table}, which outlive a
 * transaction at D1, do not here.
 */
public final class StoredDatabase {

  private final String id;
  private final String name;
  private final @Nullable String jurisdiction;
  private final Instant created;
  private final InstantSource clock;
  private final History history;

  StoredDatabase(String id, String name, @Nullable String jurisdiction, InstantSource clock) {
    this.id = id;
    this.name = name;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.created = clock.instant();
    this.history = new History(id);
    history.add(created, Transaction.EMPTY);
  }

  /** Its identifier, a UUID. */
  public String id() {
    return id;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Where it has to stay, or null. */
  public @Nullable String jurisdiction() {
    return jurisdiction;
  }

  /** When it was made. */
  public Instant created() {
    return created;
  }

  /** Its states. */
  public History history() {
    return history;
  }

  /**
   * Runs queries in one transaction.
   *
   * @return a result for each statement
   * @throws SqlFailure if one fails; then nothing has changed
   */
  public synchronized List<QueryResult> run(List<Query> queries) {
    List<Query> statements = Statements.of(queries);
    Image before = history.current().image();
    try (var transaction = new Transaction(before)) {
      List<QueryResult> results = transaction.run(statements);
      Image after = transaction.image(before);
      if (after != before) {
        history.add(clock.instant(), after);
      }
      return results;
    }
  }

  /** Puts an earlier state back, as a new one. */
  public synchronized void restore(State state) {
    if (state.image() != history.current().image()) {
      history.add(clock.instant(), state.image());
    }
  }

  /** All of it as SQL. */
  public synchronized String dump() {
    try (var transaction = new Transaction(history.current().image())) {
      return Dump.of(transaction.connection());
    }
  }

  /** The size of its file in bytes. */
  public long size() {
    return history.current().image().size();
  }

  /** The number of its own tables. */
  public synchronized int tables() {
    String sql =
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
            + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    try (var transaction = new Transaction(history.current().image());
        Statement statement = transaction.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
