package io.github.d1maven.core.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Retry-After} header of <a
 * href="https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3">RFC 9110</a>: seconds, or a
 * date.
 */
public final class RetryAfter {

  private RetryAfter() {}

  /**
   * Returns how long the server asks to wait, or null if it does not. A date is compared with the
   * server's own clock if the response contains it.
   *
   * @param now the current time of this machine
   */
  public static @Nullable Duration of(HttpHeaders headers, Instant now) {
    String value = headers.firstValue("retry-after").orElse("").strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    @Nullable Instant then = date(value);
    if (then == null) {
      return null;
    }
    @Nullable Instant theirs = date(headers.firstValue("date").orElse(""));
    Duration wait = Duration.between(theirs == null ? now : theirs, then);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
