package io.github.d1maven.maven.cloudflare;

import io.github.d1maven.diff.inspect.StoredObject;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.maven.cloudflare.ApiException.Outcome;
import io.github.d1maven.maven.database.AppliedMigration;
import io.github.d1maven.maven.database.Database;
import io.github.d1maven.maven.database.DatabaseIdentity;
import io.github.d1maven.maven.database.Ledger;
import io.github.d1maven.maven.database.Migration;
import io.github.d1maven.maven.database.Snapshot;
import io.github.d1maven.maven.database.TimeTravel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  private static final String OBJECTS =
      "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid";

  private final D1Api api;
  private final ApiListener listener;
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
      ApiListener listener) {
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

  /** Reads in one request; in two if there are tables but none of them is the ledger. */
  @Override
  public Snapshot read() {
    Snapshot snapshot = record.tables() == 0 ? readWithoutLedger() : readAll();
    failed.start(snapshot);
    return snapshot;
  }

  private Snapshot readAll() {
    try {
      List<Rows> results = api.query(record.id(), List.of(OBJECTS, LedgerRows.select(ledger)));
      return new Snapshot(objects(results.get(0)), LedgerRows.read(results.get(1)));
    } catch (ApiException e) {
      if (isLedgerMissing(e)) {
        return new Snapshot(objects(api.query(record.id(), List.of(OBJECTS)).get(0)), List.of());
      }
      throw e;
    }
  }

  /** The count of tables may be that of a moment ago. */
  private Snapshot readWithoutLedger() {
    Rows objects = api.query(record.id(), List.of(OBJECTS)).get(0);
    var snapshot = new Snapshot(objects(objects), List.of());
    return snapshot.hasTable(ledger.table()) ? readAll() : snapshot;
  }

  private static List<StoredObject> objects(Rows rows) {
    return rows.rows().stream()
        .map(
            row ->
                new StoredObject(
                    Objects.requireNonNull(row.get(0)),
                    Objects.requireNonNull(row.get(1)),
                    Objects.requireNonNull(row.get(2)),
                    row.get(3)))
        .toList();
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
    } catch (ApiException e) {
      if (isLedgerMissing(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private boolean isLedgerMissing(ApiException e) {
    return e.outcome() == Outcome.SQL_FAILED
        && D1Message.of(e.reason()).isNoSuchTable(ledger.table());
  }

  @Override
  public Optional<AppliedMigration> apply(Migration migration) {
    takeBookmark();
    Optional<AppliedMigration> byOthers =
        new MigrationRun(
                migration, ledger, identity.target(), delivery, () -> recorded(migration.name()))
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
    String what = "run " + statements.size() + " statements";
    List<String> texts = statements.stream().map(SqlStatement::text).toList();
    Route route = Route.of(statements);
    delivery.announce("the script", statements.size(), route);
    Attempts attempts = api.attempts();
    while (true) {
      try {
        delivery.run(what, texts, route, attempts);
        return;
      } catch (ApiException e) {
        if (e.outcome() == Outcome.SQL_FAILED) {
          throw delivery.explained(e, route, texts, statements);
        } else if (e.outcome() == Outcome.IN_DOUBT && !repeatable) {
          throw e.stating(
              "nobody knows whether the statements ran: the answer was lost",
              "they ran all or not at all; look at the data, then run them again if they did not");
        }
        attempts.pause(e);
      }
    }
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
    } catch (ApiException e) {
      if (e.outcome() == Outcome.REFUSED && e.code() == 7400) {
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
