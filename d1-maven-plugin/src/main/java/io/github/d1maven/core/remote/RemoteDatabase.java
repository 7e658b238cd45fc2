package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.D1Message;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.cloudflare.Rows;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.TimeTravel;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.sql.SqlStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database at Cloudflare.
 *
 * <p>A migration and its record are one transaction, and the record comes first: the ledger takes a
 * name only once, so of two transactions with one migration the second fails as a whole, be it of
 * another runner or of this one trying again. Whenever an answer leaves open what happened, the
 * ledger is asked.
 */
public final class RemoteDatabase implements Database, TimeTravel {

  /** What the API may call a time of which it keeps no state: nobody has written it down. */
  private static final Set<Integer> NO_STATE = Set.of(7400, 7404, 7500);

  private final D1Api api;
  private final RemoteListener listener;
  private final DatabaseRecord record;
  private final DatabaseIdentity identity;
  private final Ledger ledger;
  private final FailedStatement failed;
  private final Delivery delivery;
  private @Nullable String bookmark;

  /**
   * Takes a database; sends nothing.
   *
   * @param api its account
   * @param record what the account says of it
   * @param identity what to call it
   * @param ledger where it records its migrations
   * @param listener hears what happens
   */
  public RemoteDatabase(
      D1Api api,
      DatabaseRecord record,
      DatabaseIdentity identity,
      Ledger ledger,
      RemoteListener listener) {
    this.api = api;
    this.record = record;
    this.identity = identity;
    this.ledger = ledger;
    this.listener = listener;
    this.failed = new FailedStatement(ledger);
    this.delivery = new Delivery(api, listener, record.id(), failed);
  }

  @Override
  public DatabaseIdentity identity() {
    return identity;
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  /** Reads in one request. */
  @Override
  public Snapshot read() {
    Snapshot snapshot = readAll();
    failed.start(snapshot);
    return snapshot;
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

  /** For a schema that is too large for an error. */
  private Snapshot readObjects() {
    List<Rows> results = api.query(record.id(), List.of(SnapshotQuery.OBJECTS));
    return SnapshotQuery.withoutLedger(results.get(0));
  }

  @Override
  public List<AppliedMigration> applied() {
    return ledger(LedgerRows.select(ledger));
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
        new MigrationRun(migration, ledger, identity, delivery, () -> recorded(migration.name()))
            .run(api.attempts(), listener);
    failed.done(migration.statements());
    return byOthers;
  }

  @Override
  public void execute(List<SqlStatement> statements) {
    execute(statements, false);
  }

  @Override
  public void executeRepeatable(List<SqlStatement> statements) {
    execute(statements, true);
  }

  private void execute(List<SqlStatement> statements, boolean repeatable) {
    takeBookmark();
    new ScriptRun(statements, repeatable, delivery).run(api.attempts());
  }

  /** Notes the state before the first change: the way back. */
  private void takeBookmark() {
    if (bookmark == null) {
      bookmark = api.bookmark(record.id(), Optional.empty());
      listener.bookmarked(bookmark);
    }
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

  /** Goes back; going back twice leads no further than once, so it is tried again if need be. */
  @Override
  public String restore(String earlier) {
    takeBookmark();
    return api.restore(record.id(), earlier);
  }

  @Override
  public void close() {}
}
