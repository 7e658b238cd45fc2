package io.github.d1maven.core.http;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and letting it pass. */
public interface Sleeper {

  /** The real thing. */
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

  /** Returns nanoseconds since some moment. */
  long nanos();

  /** Returns the time of day. */
  Instant now();

  /** Waits. */
  void pass(Duration duration) throws InterruptedException;
}
