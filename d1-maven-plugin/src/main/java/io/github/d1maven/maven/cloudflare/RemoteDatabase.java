package io.github.d1maven.maven.cloudflare;

import io.github.d1maven.diff.inspect.StoredObject;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.maven.cloudflare.ApiException.Outcome;
import io.github.d1maven.maven.database.AppliedMigration;
import io.github.d1maven.maven.database.Database;
import io.github.d1maven.maven.database.DatabaseIdentity;
import io.github.d1maven.maven.database.ForeignKeyException;
import io.github.d1maven.maven.database.Ledger;
import io.github.d1maven.maven.database.Migration;
import io.github.d1maven.maven.database.Snapshot;
import io.github.d1maven.maven.database.TimeTravel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
    List<String> statements = new RecordedMigration(ledger, migration).statements();
    String what = "apply " + migration.name();
    Route route = Route.of(migration.statements());
    announce(migration.name(), migration.statements().size(), route);
    Attempts attempts = api.attempts();
    boolean doubt = false;
    while (true) {
      try {
        run(what, statements, route, attempts);
        failed.done(migration.statements());
        return Optional.empty();
      } catch (ApiException e) {
        doubt |= e.outcome() == Outcome.IN_DOUBT;
        Optional<AppliedMigration> record = recordedAfter(e, migration);
        if (record.isPresent()) {
          failed.done(migration.statements());
          return doubt ? settled(record.get()) : record;
        }
        if (!route.isImport() && wasCut(e, migration)) {
          route = Route.CUT;
          announce(migration.name(), migration.statements().size(), route);
        } else if (e.outcome() == Outcome.SQL_FAILED) {
          throw explained(e, route, statements, migration.statements());
        } else {
          attempts.pause(e);
        }
      }
    }
  }

  /** Asks the ledger, and if that cannot be done says that nobody knows. */
  private Optional<AppliedMigration> recordedAfter(ApiException failure, Migration migration) {
    if (failure.outcome() == Outcome.REFUSED) {
      return Optional.empty();
    }
    try {
      return recorded(migration.name());
    } catch (ApiException e) {
      throw e.stating(
          "nobody knows whether " + migration.name() + " was applied",
          "it was applied as a whole and recorded, or not at all: see mvn d1:status"
              + " -Dtarget="
              + identity.target()
              + ";\nmvn d1:apply goes on from there, and applies nothing twice");
    }
  }

  private Optional<AppliedMigration> settled(AppliedMigration record) {
    listener.settled(
        "the answer was lost, but the ledger has "
            + record.name()
            + " since "
            + record.appliedAt()
            + " UTC: it is applied");
    return Optional.empty();
  }

  private static boolean wasCut(ApiException e, Migration migration) {
    return e.outcome() == Outcome.SQL_FAILED
        && D1Message.of(e.reason()).isIncomplete()
        && migration.statements().stream().anyMatch(Route::isTrigger);
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
    announce("the script", statements.size(), route);
    Attempts attempts = api.attempts();
    while (true) {
      try {
        run(what, texts, route, attempts);
        return;
      } catch (ApiException e) {
        if (e.outcome() == Outcome.SQL_FAILED) {
          throw explained(e, route, texts, statements);
        } else if (e.outcome() == Outcome.IN_DOUBT && !repeatable) {
          throw e.stating(
              "nobody knows whether the statements ran: the answer was lost",
              "they ran all or not at all; look at the data, then run them again if they did not");
        }
        attempts.pause(e);
      }
    }
  }

  private RuntimeException explained(
      ApiException failure, Route route, List<String> sent, List<SqlStatement> statements) {
    if (!route.isImport() && ForeignKeyProbe.isSuspect(D1Message.of(failure.reason()).text())) {
      try {
        List<String> probe = ForeignKeyProbe.statements(sent);
        api.run("look for rows without parents", record.id(), probe, api.attempts().limit());
      } catch (ApiException e) {
        Optional<ForeignKeyException> found = ForeignKeyProbe.read(e.reason());
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return failed.exception(failure, statements);
  }

  private void run(String what, List<String> statements, Route route, Attempts attempts) {
    if (route.isImport()) {
      String file = statements.stream().collect(Collectors.joining(";\n", "", ";\n"));
      new SqlImport(api, listener, record.id(), what).run(file);
      attempts.restart();
    } else {
      api.run(what, record.id(), statements, attempts.limit());
    }
  }

  private void announce(String what, int statements, Route route) {
    String count = statements + (statements == 1 ? " statement" : " statements");
    String way = route.isImport() ? "by import, because " + route.reason() : "as one batch";
    listener.started(what + ": " + count + ", " + way);
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
