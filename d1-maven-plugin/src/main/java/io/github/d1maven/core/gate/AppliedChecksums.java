package io.github.d1maven.core.gate;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.state.LedgerOrigins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checksums of the applied migrations, as far as this plugin applied them. */
final class AppliedChecksums {

  private final Map<String, RecordedEvent> events = new HashMap<>();

  AppliedChecksums(List<AppliedMigration> applied, LedgerOrigins origins) {
    for (AppliedMigration migration : applied) {
      origins
          .of(migration)
          .filter(event -> event.checksum() != null)
          .ifPresent(event -> events.put(migration.name(), event));
    }
  }

  boolean has(String name) {
    return events.containsKey(name);
  }

  /** Returns what was recorded of a migration, with its checksum; empty if there is none. */
  Optional<RecordedEvent> of(String name) {
    return Optional.ofNullable(events.get(name));
  }

  /** Returns when, by whom and from which commit it was applied, as a part of a sentence. */
  static String circumstances(RecordedEvent event) {
    return event.startedAt()
        + " UTC"
        + (event.author() == null ? "" : " by " + event.author())
        + (event.commit() == null ? "" : " from commit " + event.commit());
  }
}
