package io.github.d1maven.core.history;

import org.jspecify.annotations.Nullable;

/**
 * Something that a run does to a database.
 *
 * @param kind what it does
 * @param name the migration, or the bookmark that is restored; null for a seed or a reset
 * @param checksum the {@link Checksum} of the migration's text; null if it is unknown or there is
 *     none
 * @param ledger the table that records the migration; null for other events
 */
public record Event(
    EventKind kind, @Nullable String name, @Nullable String checksum, @Nullable String ledger) {

  /** The tables are filled with the seed. */
  public static final Event SEED = new Event(EventKind.SEED, null, null, null);

  /** Everything is dropped. */
  public static final Event RESET = new Event(EventKind.RESET, null, null, null);

  /** Returns that a migration is applied. */
  public static Event migration(String name, @Nullable String checksum, String ledger) {
    return new Event(EventKind.MIGRATION, name, checksum, ledger);
  }

  /** Returns that the state of a bookmark is restored. */
  public static Event restore(String bookmark) {
    return new Event(EventKind.RESTORE, bookmark, null, null);
  }
}
