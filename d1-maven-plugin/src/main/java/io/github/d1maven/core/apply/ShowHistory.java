package io.github.d1maven.core.apply;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.LedgerOrigins;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code d1:history}: lists what was done to the database, and by whom. */
public final class ShowHistory {

  /**
   * One event.
   *
   * @param time when: {@code YYYY-MM-DD HH:MM:SS} in UTC
   * @param event what was done: {@code migration}, {@code seed}, {@code reset} or {@code restore}
   * @param name the migration, or the bookmark that was restored; null for other events
   * @param recorded what the history has about it; null for a migration that is only in the ledger,
   *     because another tool applied it or because the history was off
   */
  public record Entry(
      String time, String event, @Nullable String name, @Nullable RecordedEvent recorded) {}

  private ShowHistory() {}

  /**
   * Lists the events. Changes nothing.
   *
   * @return the events by time, the oldest first
   * @throws io.github.d1maven.core.database.DatabaseException if the database cannot be read
   */
  public static List<Entry> run(Project project) {
    Database database = project.database();
    List<RecordedEvent> events = database.events();
    var origins = new LedgerOrigins(database.ledger(), events);
    Stream<Entry> byOthers =
        database.applied().stream()
            .filter(migration -> origins.of(migration).isEmpty())
            .map(ShowHistory::byOthers);
    return Stream.concat(events.stream().map(ShowHistory::recorded), byOthers)
        .sorted(Comparator.comparing(Entry::time))
        .toList();
  }

  private static Entry recorded(RecordedEvent event) {
    return new Entry(event.startedAt(), event.event(), event.name(), event);
  }

  private static Entry byOthers(AppliedMigration migration) {
    return new Entry(migration.appliedAt(), "migration", migration.name(), null);
  }
}
