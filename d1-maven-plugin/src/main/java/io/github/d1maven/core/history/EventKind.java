package io.github.d1maven.core.history;

import java.util.Locale;

/** What was done to a database. */
public enum EventKind {
  /** A migration was applied. */
  MIGRATION,
  /** The tables were filled with the seed. */
  SEED,
  /** Everything was dropped, to be rebuilt. */
  RESET,
  /** An earlier state was restored. */
  RESTORE;

  /** Returns the name as it is recorded, in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
