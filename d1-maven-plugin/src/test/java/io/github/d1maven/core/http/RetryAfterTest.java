package io.github.d1maven.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

  private static Duration of(Map<String, List<String>> headers) {
    return RetryAfter.of(HttpHeaders.of(headers, (name, value) -> true), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    " 7 , 7",
    "999999999, 999999999",
    "'Sun, 22 Nov 2026 14:00:30 GMT', 30",
    "'Sun, 22 Nov 2026 13:59:59 GMT', 0"
  })
  void secondsOrADate(String value, long seconds) {
    assertThat(of(Map.of("retry-after", List.of(value)))).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void dateIsComparedWithTheClockOfTheServer() {
    var headers =
        Map.of(
            "retry-after", List.of("Sun, 22 Nov 2026 14:00:30 GMT"),
            "date", List.of("Sun, 22 Nov 2026 14:00:10 GMT"));
    assertThat(of(headers)).isEqualTo(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "9999999999"})
  void anythingElseSaysNothing(String value) {
    assertThat(of(Map.of("retry-after", List.of(value)))).isNull();
    assertThat(of(Map.of())).isNull();
  }
}
