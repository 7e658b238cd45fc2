package io.github.d1maven.maven.cloudflare;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tries of one step. */
final class Attempts {

  private final RetryPolicy policy;
  private final ApiListener listener;
  private long end;
  private int failures;

  Attempts(RetryPolicy policy, ApiListener listener) {
    this.policy = policy;
    this.listener = listener;
    restart();
  }

  /** Gives the step its whole time again, after it has made progress. */
  void restart() {
    end = policy.waiting().nanos() + policy.total().toNanos();
    failures = 0;
  }

  /** Returns how long the next request may take. */
  Duration limit() {
    Duration least = Duration.ofMillis(1);
    Duration limit = RetryPolicy.shorter(policy.requestLimit(), left());
    return limit.compareTo(least) < 0 ? least : limit;
  }

  private Duration left() {
    return Duration.ofNanos(end - policy.waiting().nanos());
  }

  /**
   * Tries until it works.
   *
   * @param request one try, given how long it may take; it can be repeated without harm
   * @throws ApiException the last one, if it is not passing or time is up
   */
  <T> T repeat(Function<Duration, T> request) {
    while (true) {
      try {
        return request.apply(limit());
      } catch (ApiException e) {
        pause(e);
      }
    }
  }

  /**
   * Waits for the next try.
   *
   * @param failure what happened to the last one
   * @throws ApiException the failure, if it is not passing or time is up
   */
  void pause(ApiException failure) {
    if (!failure.isPassing()) {
      throw failure;
    }
    Duration pause = longer(policy.pause(++failures), failure.retryAfter());
    if (pause.compareTo(left()) >= 0) {
      throw failure;
    }
    listener.retrying(
        failure.fact()
            + ": "
            + failure.reason().replace("\n", " ")
            + "; trying again in "
            + Durations.text(pause));
    sleep(pause, failure);
  }

  /** Waits for something that takes its time, as long as the time is not up. */
  boolean await(Duration pause) {
    if (pause.compareTo(left()) >= 0) {
      return false;
    }
    try {
      policy.waiting().pass(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void sleep(Duration pause, ApiException failure) {
    try {
      policy.waiting().pass(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static Duration longer(Duration a, @Nullable Duration b) {
    return b == null || a.compareTo(b) > 0 ? a : b;
  }
}
