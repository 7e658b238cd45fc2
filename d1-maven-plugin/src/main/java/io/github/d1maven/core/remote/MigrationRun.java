package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.D1Message;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Applies one migration, exactly once whatever becomes of the requests. Whenever one of them does
 * not end well the ledger is asked, and only if it does not have the migration it is sent again.
 */
final class MigrationRun {

  private final Migration migration;
  private final DatabaseIdentity database;
  private final Delivery delivery;
  private final Supplier<Optional<AppliedMigration>> recorded;
  private final List<String> statements;
  private Route route;
  private boolean doubt;

  /**
   * @param database where, for advice
   * @param recorded asks the ledger for the migration
   */
  MigrationRun(
      Migration migration,
      Ledger ledger,
      DatabaseIdentity database,
      Delivery delivery,
      Supplier<Optional<AppliedMigration>> recorded) {
    this.migration = migration;
    this.database = database;
    this.delivery = delivery;
    this.recorded = recorded;
    this.statements = new RecordedMigration(ledger, migration).statements();
    this.route = Route.of(migration.statements());
  }

  /**
   * Applies it.
   *
   * @return empty if it is applied by this run; its record if somebody else was first
   */
  Optional<AppliedMigration> run(Attempts attempts, RemoteListener listener) {
    announce();
    while (true) {
      try {
        delivery.run("apply " + migration.name(), statements, route, attempts);
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

  /** Asks the ledger, and if that cannot be done says that nobody knows. */
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

  /** Returns if it is to be sent again, after a while or in another way. */
  private void proceed(RequestException failure, Attempts attempts) {
    if (wasCut(failure)) {
      route = Route.CUT;
      announce();
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

  /** Waits for the next try, or says what is known when there is none. */
  private void pause(RequestException failure, Attempts attempts) {
    try {
      attempts.pause(failure);
    } catch (RequestException e) {
      throw doubt
          ? e.stating(migration.name() + " is not applied yet but may still be", resume())
          : e;
    }
  }

  /** The ways on, each safe: a migration is applied and recorded as a whole, or not at all. */
  private List<Remedy> resume() {
    return List.of(
        database.run("to see whether it was applied", "status"),
        database.run("to continue; nothing is applied twice", "apply"));
  }

  private static Optional<AppliedMigration> settled(
      AppliedMigration record, RemoteListener listener) {
    listener.settled(
        "the answer was lost, but the ledger has "
            + record.name()
            + " since "
            + record.appliedAt()
            + " UTC: it is applied");
    return Optional.empty();
  }
}
