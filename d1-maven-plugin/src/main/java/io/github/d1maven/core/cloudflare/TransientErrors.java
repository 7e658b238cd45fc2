package io.github.d1maven.core.cloudflare;

import java.util.List;
import java.util.Locale;

/**
 * Messages by which D1 reports trouble on its own side, whatever the HTTP status, from <a
 * href="https://developers.cloudflare.com/d1/observability/debug-d1/">Debug D1</a>.
 */
final class TransientErrors {

  /** These leave open whether the statements ran. */
  private static final List<String> DOUBTFUL =
      List.of(
          "network connection lost",
          "storage caused object to be reset",
          "reset because its code was updated",
          "transient issue on remote node",
          "d1 db is overloaded",
          "storage operation exceeded timeout",
          "d1_reset_do");

  /** An import or export has exclusive use of the database: nothing else was started. */
  private static final List<String> BUSY =
      List.of(
          "long-running import",
          "long-running export",
          "currently importing",
          "currently exporting");

  private TransientErrors() {}

  /** Returns whether the statements may have run. */
  static boolean isAmbiguous(String message) {
    return contains(DOUBTFUL, message);
  }

  /** Returns whether the statements were rejected for now. */
  static boolean meansBusy(String message) {
    return contains(BUSY, message) && !contains(List.of("not currently"), message);
  }

  private static boolean contains(List<String> words, String message) {
    String folded = message.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(folded::contains);
  }
}
