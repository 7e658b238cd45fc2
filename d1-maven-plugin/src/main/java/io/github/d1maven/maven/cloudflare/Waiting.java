package io.github.d1maven.maven.cloudflare;

import java.time.Duration;

/** Time, and letting it pass. */
public interface Waiting {

  /** The real thing. */
  Waiting REAL =
      new Waiting() {
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
