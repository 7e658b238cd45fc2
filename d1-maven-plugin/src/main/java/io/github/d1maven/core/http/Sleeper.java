package io.github.d1maven.core.http;

import java.time.Duration;

/** Time, and letting it pass. */
public interface Sleeper {

  /** The real thing. */
  Sleeper REAL =
      new Sleeper() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void pass(Duration duration) throws InterruptedException {
          Thread.sleep(duration.toMillis());
        }
      };

  /** Returns nanoseconds since some moment. */
  long nanos();

  /** Waits. */
  void pass(Duration duration) throws InterruptedException;
}
