package io.github.d1maven.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttemptsTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private long now;
  private boolean interrupted;

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
        public void pass(Duration duration) throws InterruptedException {
          if (interrupted) {
            throw new InterruptedException();
          }
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
  void pauseThatTakesAllThatIsLeftIsNotTaken() {
    Attempts attempts = attempts(1);
    now = Duration.ofSeconds(99).toNanos();
    failAlways(attempts, failure(Outcome.NOT_DONE, null));
    assertThat(pauses).isEmpty();
  }

  @Test
  void shorterWaitThanOursIsOurs() {
    attempts(1).pause(failure(Outcome.IN_DOUBT, Duration.ofMillis(999)));
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void resultOfTheFirstSuccessIsReturned() {
    int[] tries = {0};
    String result =
        attempts(1)
            .repeat(
                limit -> {
                  if (tries[0]++ < 2) {
                    throw failure(Outcome.NOT_DONE, null);
                  }
                  return "limit " + limit.toSeconds();
                });
    assertThat(result).isEqualTo("limit 25");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void timeStartsAnewWithProgress() {
    Attempts attempts = attempts(1);
    now = Duration.ofSeconds(99).toNanos();
    assertThat(attempts.await(Duration.ofSeconds(1))).isFalse();
    assertThat(attempts.await(Duration.ofMillis(999))).isTrue();
    attempts.pause(failureThatIsLast(attempts));
    assertThat(attempts.await(Duration.ofSeconds(98))).isTrue();
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(999), Duration.ofSeconds(1), Duration.ofSeconds(98));
  }

  /** The time limit and the pauses both begin anew. */
  private static RequestException failureThatIsLast(Attempts attempts) {
    attempts.restart();
    return failure(Outcome.NOT_DONE, null);
  }

  @Test
  void interruptionEndsWaiting() {
    interrupted = true;
    assertThat(attempts(1).await(Duration.ofSeconds(1))).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    failAlways(attempts(1), failure(Outcome.NOT_DONE, null));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(pauses).isEmpty();
  }

  @Test
  void requestAfterTheEndGetsAMillisecond() {
    Attempts attempts = attempts(1);
    now = Duration.ofSeconds(100).toNanos();
    assertThat(attempts.limit()).isEqualTo(Duration.ofMillis(1));
    now = Duration.ofSeconds(100).toNanos() - 999;
    assertThat(attempts.limit()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void requestTakesAMinuteAtMost() {
    var policy = RetryPolicy.within(Duration.ofMinutes(5), sleeper);
    assertThat(new Attempts(policy, listener).limit()).isEqualTo(Duration.ofSeconds(60));
    var usual = RetryPolicy.within(Duration.ofMinutes(3), sleeper);
    assertThat(new Attempts(usual, listener).limit()).isEqualTo(Duration.ofSeconds(45));
    assertThat(Stream.generate(() -> usual.pause(1)).limit(100))
        .allMatch(pause -> pause.toMillis() >= 250 && pause.toMillis() <= 500)
        .anyMatch(pause -> pause.toMillis() != 250);
  }

  @Test
  void realTimePasses() throws InterruptedException {
    long start = Sleeper.REAL.nanos();
    Instant now = Instant.now();
    Sleeper.REAL.pass(Duration.ofMillis(20));
    assertThat(Sleeper.REAL.nanos() - start).isGreaterThanOrEqualTo(19_000_000);
    assertThat(Sleeper.REAL.now()).isBetween(now, now.plusSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "999, 999 ms",
    "1000, 1 s",
    "1540, 1.5 s",
    "59900, 59.9 s",
    "60000, 1 min 0 s",
    "125000, 2 min 5 s",
    "3725000, 62 min 5 s"
  })
  void durationsAreRead(long millis, String text) {
    assertThat(Durations.text(Duration.ofMillis(millis))).isEqualTo(text);
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
