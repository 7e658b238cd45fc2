package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.D1Message;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.cloudflare.Rows;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.ChangedMeanwhileException;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Load;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.PlannedRequest;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.core.database.TimeTravel;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.history.HistoryTable;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database at Cloudflare.
 *
 * <p>A migration and its ledger entry are committed in one transaction, and the entry comes first:
 * the ledger accepts a name only once, so a second transaction with the same migration fails as a
 * whole, whether it comes from another run or from a retry. Whenever a response leaves open what
 * happened, the ledger is read.
 */
public final class RemoteDatabase implements Database, TimeTravel {

  /** Error codes that the API may return for a time without a state; they are not documented. */
  private static final Set<Integer> NO_STATE = Set.of(7400, 7404, 7500);

  private final D1Api api;
  private final RemoteListener listener;
  private final DatabaseRecord record;
  private final DatabaseIdentity identity;
  private final Ledger ledger;
  private final FailedStatement failed;
  private final Delivery delivery;
  private final History history;
  private @Nullable String bookmark;

  /**
   * Creates the database. Sends no request.
   *
   * @param api the account's API
   * @param record its record in the account
   * @param identity its identity for messages
   * @param ledger the table in which it records its migrations
   * @param recorder records its history
   * @param listener is notified of what happens
   */
  public RemoteDatabase(
      D1Api api,
      DatabaseRecord record,
      DatabaseIdentity identity,
      Ledger ledger,
      Recorder recorder,
      RemoteListener listener) {
    this.api = api;
    this.record = record;
    this.identity = identity;
    this.ledger = ledger;
    this.listener = listener;
    this.failed = new FailedStatement(ledger);
    this.delivery = new Delivery(api, listener, record.id(), failed);
    this.history = new History(api, record.id(), recorder);
  }

  /** Without a history. */
  public RemoteDatabase(
      D1Api api,
      DatabaseRecord record,
      DatabaseIdentity identity,
      Ledger ledger,
      RemoteListener listener) {
    this(api, record, identity, ledger, Recorder.OFF, listener);
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
    return history.recorder();
  }

  @Override
  public List<RecordedEvent> events() {
    try {
      return api.query(record.id(), List.of(HistoryTable.select())).get(0).rows().stream()
          .flatMap(row -> RecordedEvent.read(row).stream())
          .toList();
    } catch (RequestException e) {
      if (e.outcome() != Outcome.SQL_FAILED) {
        throw e;
      }
      if (!D1Message.of(e.reason()).isNoSuchTable(HistoryTable.NAME)) {
        recorder().unreadable(e.reason());
      }
      return List.of();
    }
  }

  /** Reads in one request. */
  @Override
  public Snapshot read() {
    Snapshot snapshot = readAll();
    failed.start(snapshot);
    return snapshot;
  }

  @Override
  public Map<Identifier, Long> rows(List<Identifier> tables, long most) {
    List<String> queries = tables.stream().map(table -> Database.countQuery(table, most)).toList();
    List<Rows> results = api.query(record.id(), queries);
    Map<Identifier, Long> rows = new HashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      String count = Objects.requireNonNull(results.get(i).rows().get(0).get(0));
      rows.put(tables.get(i), Long.valueOf(count));
    }
    return rows;
  }

  @Override
  public List<List<@Nullable String>> query(String sql) {
    return api.ask(record.id(), sql).rows();
  }

  private Snapshot readAll() {
    var query = new SnapshotQuery(ledger);
    try {
      return query.read(api.query(record.id(), query.statements()));
    } catch (RequestException e) {
      if (e.outcome() != Outcome.SQL_FAILED || !ErrorAnswer.isIn(e.reason())) {
        throw e;
      }
      return SnapshotQuery.read(e.reason()).orElseGet(this::readObjects);
    }
  }

  /** For a schema that does not fit into an error. */
  private Snapshot readObjects() {
    List<Rows> results = api.query(record.id(), List.of(SnapshotQuery.OBJECTS));
    return SnapshotQuery.withoutLedger(results.get(0));
  }

  @Override
  public List<AppliedMigration> applied() {
    return ledger(LedgerRows.select(ledger));
  }

  @Override
  public List<PrismaMigration> prismaMigrations() {
    return api.query(record.id(), List.of(PrismaMigration.SELECT)).get(0).rows().stream()
        .map(PrismaMigration::of)
        .toList();
  }

  private Optional<AppliedMigration> recorded(String migration) {
    return ledger(LedgerRows.find(ledger, migration)).stream().findFirst();
  }

  private List<AppliedMigration> ledger(String query) {
    try {
      return LedgerRows.read(api.query(record.id(), List.of(query)).get(0));
    } catch (RequestException e) {
      if (isLedgerMissing(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private boolean isLedgerMissing(RequestException e) {
    return e.outcome() == Outcome.SQL_FAILED
        && D1Message.of(e.reason()).isNoSuchTable(ledger.table());
  }

  @Override
  public Optional<AppliedMigration> apply(Migration migration) {
    takeBookmark();
    Optional<AppliedMigration> byOthers =
        new MigrationRun(
                migration, ledger, identity, delivery, history, () -> recorded(migration.name()))
            .run(api.attempts(), listener);
    failed.done(migration.statements());
    return byOthers;
  }

  @Override
  public List<PlannedRequest> requests(List<Migration> migrations) {
    return new Preview(record.id(), ledger, history).of(migrations, bookmark == null);
  }

  @Override
  public void execute(Event event, List<SqlStatement> statements) {
    execute(event, statements, false);
  }

  @Override
  public void executeRepeatable(Event event, List<SqlStatement> statements) {
    execute(event, statements, true);
  }

  private void execute(Event event, List<SqlStatement> statements, boolean repeatable) {
    takeBookmark();
    var script = new ListedScript(statements, history.recordFirst(event), delivery);
    new ScriptRun(event, script, repeatable, history).run(api.attempts());
  }

  /** Reads with as many requests as there are queries, and takes a bookmark before and after. */
  @Override
  public <T> T dump(Function<StateReader, T> work) {
    String before = api.bookmark(record.id(), Optional.empty());
    T result = work.apply(new RemoteState(before));
    String after = api.bookmark(record.id(), Optional.empty());
    if (!after.equals(before)) {
      throw new ChangedMeanwhileException(identity, before, after);
    }
    return result;
  }

  /** Sends a batch if the statements fit into one, and imports them otherwise. */
  @Override
  public void load(Load load) {
    String before = takeBookmark();
    var script = new ScriptChoice(delivery, history.recordOnce(load.event())).of(load.statements());
    if (new ScriptRun(load.event(), script, load.repeatable(), history).run(api.attempts())) {
      listener.settled("the response was lost, but the history says that all statements ran");
    }
    load.check().accept(new RemoteState(before));
  }

  /** The state of a bookmark. */
  private final class RemoteState implements StateReader {

    private final String current;

    RemoteState(String current) {
      this.current = current;
    }

    @Override
    public Snapshot snapshot() {
      return read();
    }

    @Override
    public List<List<@Nullable String>> query(String sql) {
      return api.query(record.id(), List.of(sql)).get(0).rows();
    }

    @Override
    public Optional<String> bookmark() {
      return Optional.of(current);
    }
  }

  /** Records the state before the first change, so that it can be restored, and returns it. */
  private String takeBookmark() {
    String taken = bookmark;
    if (taken == null) {
      taken = api.bookmark(record.id(), Optional.empty());
      bookmark = taken;
      history.bookmarked(taken);
      listener.bookmarked(taken);
    }
    return taken;
  }

  @Override
  public Optional<String> bookmarkAt(Instant moment) {
    try {
      return Optional.of(api.bookmark(record.id(), Optional.of(moment)));
    } catch (RequestException e) {
      if (NO_STATE.contains(e.code())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Restores an earlier state. This is idempotent, so it is retried if necessary; the bookmark is
   * therefore taken before the first request.
   */
  @Override
  public String restore(String earlier) {
    bookmark = null;
    String undo = takeBookmark();
    api.restore(record.id(), earlier);
    history.restored(Event.restore(earlier), undo);
    return undo;
  }

  /** Adds to the history what this run took. */
  @Override
  public void close() {
    history.flush();
  }
}
