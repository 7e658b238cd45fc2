package io.github.d1maven.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AttemptsTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private long now;

  /** Time that passes only in pauses. */
  private final Sleeper sleeper =
      new Sleeper() {
        @Override
        public long nanos() {
          return now;
        }

        @Override
        public Instant now() {
          return Instant.EPOCH.plusNanos(now);
        }

        @Override
        public void pass(Duration duration) {
          pauses.add(duration);
          now += duration.toNanos();
        }
      };

  private final RequestListener listener =
      new RequestListener() {
        @Override
        public void retrying(String line) {
          lines.add(line);
        }
      };

  private Attempts attempts(double random) {
    var policy =
        new RetryPolicy(Duration.ofSeconds(100), Duration.ofSeconds(1), () -> random, sleeper);
    return new Attempts(policy, listener);
  }

  private static RequestException failure(Outcome outcome, @Nullable Duration retryAfter) {
    return RequestException.of(outcome, 0, Problem.of("cannot read").because("no\nanswer"))
        .after(retryAfter);
  }

  private void failAlways(Attempts attempts, RequestException failure) {
    assertThatThrownBy(
            () ->
                attempts.repeat(
                    limit -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void pausesDoubleUntilTimeIsUp() {
    failAlways(attempts(1), failure(Outcome.IN_DOUBT, null));
    assertThat(pauses)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 20L, 20L, 20L);
    assertThat(lines).hasSameSizeAs(pauses).startsWith("cannot read: no answer; retrying in 1 s");
  }

  @Test
  void chanceShortensToHalfAtMost() {
    failAlways(attempts(0), failure(Outcome.NOT_DONE, null));
    assertThat(pauses).startsWith(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void whatTheOtherEndAsksIsObeyed() {
    Attempts attempts = attempts(1);
    attempts.pause(failure(Outcome.IN_DOUBT, Duration.ofSeconds(60)));
    assertThat(pauses).containsExactly(Duration.ofSeconds(60));
    failAlways(attempts, failure(Outcome.IN_DOUBT, Duration.ofSeconds(60)));
    assertThat(pauses).hasSize(1);
  }

  @Test
  void refusalsAreNotRepeated() {
    failAlways(attempts(1), failure(Outcome.REFUSED, null));
    failAlways(attempts(1), failure(Outcome.SQL_FAILED, Duration.ofSeconds(1)));
    assertThat(pauses).isEmpty();
  }

  @Test
  void noRequestTakesAllTheTime() {
    Attempts attempts = attempts(1);
    assertThat(attempts.limit()).isEqualTo(Duration.ofSeconds(25));
    now = Duration.ofSeconds(90).toNanos();
    assertThat(attempts.limit()).isEqualTo(Duration.ofSeconds(10));
    attempts.restart();
    assertThat(attempts.limit()).isEqualTo(Duration.ofSeconds(25));
  }
}
