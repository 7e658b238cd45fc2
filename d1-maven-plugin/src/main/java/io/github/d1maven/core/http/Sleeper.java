package io.github.d1maven.core.http;

import java.time.Duration;
import java.time.Instant;

/** The clock, and waiting. */
public interface Sleeper {

  /** The system clock. */
  Sleeper REAL =
      new Sleeper() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void pass(Duration duration) throws InterruptedException {
          Thread.sleep(duration.toMillis());
        }
      };

  /** Returns nanoseconds since some arbitrary time. */
  long nanos();

  /** Returns the current time. */
  Instant now();

  /** Waits. */
  void pass(Duration duration) throws InterruptedException;
}
