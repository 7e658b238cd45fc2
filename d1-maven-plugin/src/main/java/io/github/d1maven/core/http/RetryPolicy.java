package io.github.d1maven.core.http;

import io.github.d1maven.diff.limits.D1Limits;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to go on trying: pauses double from the first to {@link #LONGEST_PAUSE}, each shortened
 * by chance to at least its half so that clients that failed together do not come back together.
 *
 * @param total how long one step may take, its pauses included
 * @param firstPause the first pause
 * @param random yields numbers from 0 to 1
 * @param sleeper lets time pass
 */
public record RetryPolicy(
    Duration total, Duration firstPause, DoubleSupplier random, Sleeper sleeper) {

  /** No pause is longer, unless the other end asks for it. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  /**
   * No single request is waited for longer: D1 ends its own work after {@link
   * D1Limits#QUERY_SECONDS}.
   */
  static final Duration LONGEST_REQUEST = Duration.ofSeconds(2L * D1Limits.QUERY_SECONDS);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** A single request may use up this part of the total, so that there is time for more tries. */
  private static final int TRIES = 4;

  /**
   * Returns the usual policy for a total time.
   *
   * @param total how long one step may take, its pauses included
   * @param sleeper lets time pass
   */
  public static RetryPolicy within(Duration total, Sleeper sleeper) {
    return new RetryPolicy(
        total, FIRST_PAUSE, () -> ThreadLocalRandom.current().nextDouble(), sleeper);
  }

  /** Returns how long to wait for one request, were there no other before it. */
  Duration requestLimit() {
    return shorter(LONGEST_REQUEST, total.dividedBy(TRIES));
  }

  /** Returns the pause after so many failures. */
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
