package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.D1Message;
import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Applies one migration exactly once, even if requests fail. After a failed request the ledger is
 * read, and the migration is sent again only if the ledger does not contain it.
 */
final class MigrationRun {

  private final Migration migration;
  private final DatabaseIdentity database;
  private final Delivery delivery;
  private final Supplier<Optional<AppliedMigration>> recorded;
  private final History history;
  private final Event event;
  private final RecordedMigration sent;
  private List<String> statements;
  private Route route;
  private boolean inHistory;
  private boolean doubt;

  /**
   * @param database the database, for remedies
   * @param history where the migration is recorded too
   * @param recorded looks the migration up in the ledger
   */
  MigrationRun(
      Migration migration,
      Ledger ledger,
      DatabaseIdentity database,
      Delivery delivery,
      History history,
      Supplier<Optional<AppliedMigration>> recorded) {
    this.migration = migration;
    this.database = database;
    this.delivery = delivery;
    this.recorded = recorded;
    this.history = history;
    this.event = Event.migration(migration.name(), migration.checksum(), ledger.table());
    this.sent = new RecordedMigration(ledger, migration);
    List<String> record = history.record(event);
    this.inHistory = !record.isEmpty();
    this.statements = sent.statements(record);
    this.route = Route.of(migration.statements(), statements);
  }

  /**
   * Applies the migration.
   *
   * @return empty if this run applied it; its entry if another run was first
   */
  Optional<AppliedMigration> run(Attempts attempts, RemoteListener listener) {
    announce();
    while (true) {
      try {
        Usage usage = delivery.run("apply " + migration.name(), statements, route, attempts);
        if (inHistory) {
          history.took(event, usage);
        }
        return Optional.empty();
      } catch (RequestException e) {
        doubt |= e.outcome() == Outcome.IN_DOUBT;
        Optional<AppliedMigration> record = recordedAfter(e);
        if (record.isPresent()) {
          return doubt ? settled(record.get(), listener) : record;
        }
        proceed(e, attempts);
      }
    }
  }

  private void announce() {
    delivery.announce(migration.name(), migration.statements().size(), route);
  }

  /**
   * Reads the ledger; if that fails, throws that it is unknown whether the migration was applied.
   */
  private Optional<AppliedMigration> recordedAfter(RequestException failure) {
    if (failure.outcome() == Outcome.REFUSED && !doubt) {
      return Optional.empty();
    }
    try {
      return recorded.get();
    } catch (RequestException e) {
      throw e.stating("it is unknown whether " + migration.name() + " was applied", resume());
    }
  }

  /** Returns if it should be sent again, after a pause or by another route. */
  private void proceed(RequestException failure, Attempts attempts) {
    if (wasCut(failure)) {
      route = Route.CUT;
      announce();
    } else if (inHistory && history.isCauseOf(failure)) {
      inHistory = false;
      history.recorder().failed(event, failure.reason());
      statements = sent.statements(List.of());
    } else if (failure.outcome() == Outcome.SQL_FAILED) {
      throw delivery.explained(failure, route, statements, migration.statements());
    } else {
      pause(failure, attempts);
    }
  }

  private boolean wasCut(RequestException failure) {
    return !route.isImport()
        && failure.outcome() == Outcome.SQL_FAILED
        && D1Message.of(failure.reason()).isIncomplete()
        && migration.statements().stream().anyMatch(Route::isTrigger);
  }

  /** Waits before the next attempt, or throws what is known if there is none. */
  private void pause(RequestException failure, Attempts attempts) {
    try {
      attempts.pause(failure);
    } catch (RequestException e) {
      throw doubt
          ? e.stating(migration.name() + " is not applied yet but may still be", resume())
          : e;
    }
  }

  /**
   * Returns the remedies, all of them safe: a migration and its entry are committed together or not
   * at all.
   */
  private List<Remedy> resume() {
    return List.of(
        database.run("to see whether it was applied", "status"),
        database.run("to continue; nothing is applied twice", "apply"));
  }

  private static Optional<AppliedMigration> settled(
      AppliedMigration record, RemoteListener listener) {
    listener.settled(
        "the response was lost, but according to the ledger "
            + record.name()
            + " was applied at "
            + record.appliedAt()
            + " UTC");
    return Optional.empty();
  }
}
