package io.github.d1maven.core.history;

import org.jspecify.annotations.Nullable;

/**
 * What an event took.
 *
 * @param millis its duration in the database in milliseconds, or null if it is unknown
 * @param rowsRead the rows that D1 counted as read, or null
 * @param rowsWritten the rows that D1 counted as written, index entries included, or null
 */
public record Measures(@Nullable Long millis, @Nullable Long rowsRead, @Nullable Long rowsWritten) {

  /** Nothing is known. */
  public static final Measures UNKNOWN = new Measures(null, null, null);

  /** Returns that only the duration is known. */
  public static Measures ofNanos(long nanos) {
    return new Measures(nanos / 1_000_000, null, null);
  }
}
