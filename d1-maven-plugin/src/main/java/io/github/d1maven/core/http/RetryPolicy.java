package io.github.d1maven.core.http;

import io.github.d1maven.diff.limits.D1Limits;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to retry: pauses double from the first up to {@link #LONGEST_PAUSE}. Each is randomly
 * shortened to between half and all of it, so that clients that failed together do not retry
 * together.
 *
 * @param total how long one step may take, including pauses
 * @param firstPause the first pause
 * @param random returns numbers from 0 to 1
 * @param sleeper the clock
 */
public record RetryPolicy(
    Duration total, Duration firstPause, DoubleSupplier random, Sleeper sleeper) {

  /** The longest pause, unless the server asks for a longer one. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  /**
   * The longest wait for a single request: D1 aborts its own work after {@link
   * D1Limits#QUERY_SECONDS}.
   */
  static final Duration LONGEST_REQUEST = Duration.ofSeconds(2L * D1Limits.QUERY_SECONDS);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** A single request may use this fraction of the total, so that there is time for retries. */
  private static final int TRIES = 4;

  /**
   * Returns the usual policy for a total time.
   *
   * @param total how long one step may take, including pauses
   * @param sleeper the clock
   */
  public static RetryPolicy within(Duration total, Sleeper sleeper) {
    return new RetryPolicy(
        total, FIRST_PAUSE, () -> ThreadLocalRandom.current().nextDouble(), sleeper);
  }

  /** Returns how long to wait for the first request. */
  Duration requestLimit() {
    return shorter(LONGEST_REQUEST, total.dividedBy(TRIES));
  }

  /** Returns the pause after a number of failures. */
  Duration pause(int failures) {
    Duration full = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
    long millis = shorter(full, LONGEST_PAUSE).toMillis();
    return Duration.ofMillis(Math.round(millis * (0.5 + random.getAsDouble() / 2)));
  }

  /** Returns the shorter of two durations. */
  public static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
