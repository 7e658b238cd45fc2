package io.github.d1maven.core.state;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.history.EventKind;
import io.github.d1maven.core.history.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * Finds the event that recorded an entry of the ledger. Another tool, such as wrangler, leaves
 * none. What was recorded before the last reset is about a ledger that is gone.
 */
public final class LedgerOrigins {

  private final List<RecordedEvent> current;

  /**
   * @param ledger the ledger
   * @param events the history of the database in the order of recording
   */
  public LedgerOrigins(Ledger ledger, List<RecordedEvent> events) {
    long reset =
        events.stream()
            .filter(event -> event.is(EventKind.RESET))
            .mapToLong(RecordedEvent::id)
            .max()
            .orElse(Long.MIN_VALUE);
    this.current =
        events.stream()
            .filter(event -> event.id() > reset && event.is(EventKind.MIGRATION))
            .filter(event -> ledger.table().equalsIgnoreCase(event.ledger()))
            .toList();
  }

  /** Returns the event that recorded a migration; empty if another tool did. */
  public Optional<RecordedEvent> of(AppliedMigration migration) {
    return current.stream()
        .filter(event -> migration.name().equals(event.name()))
        .filter(event -> event.ledgerId() != null && event.ledgerId() == migration.id())
        .findFirst();
  }
}
