package io.github.d1maven.core.http;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attempts of one step. */
public final class Attempts {

  private final RetryPolicy policy;
  private final RequestListener listener;
  private long end;
  private int failures;

  /**
   * Starts the time limit of the step.
   *
   * @param policy how long to retry
   * @param listener is notified of each retry
   */
  public Attempts(RetryPolicy policy, RequestListener listener) {
    this.policy = policy;
    this.listener = listener;
    restart();
  }

  /** Restarts the time limit, after the step has made progress. */
  public void restart() {
    end = policy.sleeper().nanos() + policy.total().toNanos();
    failures = 0;
  }

  /** Returns how long the next request may take. */
  public Duration limit() {
    Duration least = Duration.ofMillis(1);
    Duration limit = RetryPolicy.shorter(policy.requestLimit(), left());
    return limit.compareTo(least) < 0 ? least : limit;
  }

  private Duration left() {
    return Duration.ofNanos(end - policy.sleeper().nanos());
  }

  /**
   * Retries until it succeeds.
   *
   * @param request one attempt, given how long it may take; it must be idempotent
   * @return the result
   * @throws RequestException the last one, if it is not transient or time is up
   */
  public <T> T repeat(Function<Duration, T> request) {
    while (true) {
      try {
        return request.apply(limit());
      } catch (RequestException e) {
        pause(e);
      }
    }
  }

  /**
   * Waits before the next attempt.
   *
   * @param failure the failure of the last attempt
   * @throws RequestException the failure, if it is not transient or time is up
   */
  public void pause(RequestException failure) {
    if (!failure.isTransient()) {
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
            + "; retrying in "
            + Durations.text(pause));
    sleep(pause, failure);
  }

  /**
   * Waits while something is in progress.
   *
   * @return false if the time is up or the thread was interrupted
   */
  public boolean await(Duration pause) {
    if (pause.compareTo(left()) >= 0) {
      return false;
    }
    try {
      policy.sleeper().pass(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void sleep(Duration pause, RequestException failure) {
    try {
      policy.sleeper().pass(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static Duration longer(Duration a, @Nullable Duration b) {
    return b == null || a.compareTo(b) > 0 ? a : b;
  }
}
