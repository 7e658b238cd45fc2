package io.github.d1maven.core.http;

import java.time.Duration;
import java.util.Locale;

/** Formats durations. */
public final class Durations {

  private Durations() {}

  /** Returns for example {@code 350 ms}, {@code 1.5 s} or {@code 2 min 5 s}. */
  public static String text(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (duration.toMinutes() > 0) {
      return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0).replace(".0 s", " s");
  }
}
