package io.github.d1maven.maven.cloudflare;

import java.util.List;
import java.util.Locale;

/**
 * Words of D1 that tell of trouble on its own side, whatever the HTTP status, from <a
 * href="https://developers.cloudflare.com/d1/observability/debug-d1/">Debug D1</a>. None of them
 * says whether the statements ran.
 */
final class PassingErrors {

  private static final List<String> WORDS =
      List.of(
          "network connection lost",
          "storage caused object to be reset",
          "reset because its code was updated",
          "transient issue on remote node",
          "d1 db is overloaded",
          "storage operation exceeded timeout",
          "d1_reset_do",
          "long-running import",
          "long-running export",
          "currently importing",
          "currently exporting");

  private PassingErrors() {}

  static boolean contain(String message) {
    String folded = message.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(folded::contains);
  }
}
