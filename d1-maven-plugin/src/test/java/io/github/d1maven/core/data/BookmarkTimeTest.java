package io.github.d1maven.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.database.TimeTravel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BookmarkTimeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));

  private final NavigableMap<Instant, String> states = new TreeMap<>();
  private int requests;

  private final TimeTravel time =
      new TimeTravel() {
        @Override
        public Optional<String> bookmarkAt(Instant moment) {
          requests++;
          return Optional.ofNullable(states.floorEntry(moment)).map(Map.Entry::getValue);
        }

        @Override
        public String restore(String bookmark) {
          throw new UnsupportedOperationException();
        }
      };

  private Optional<Instant> find(String bookmark) {
    return new BookmarkTime(time).find(bookmark, NOW);
  }

  private void assertLastSecondBefore(Instant until, String bookmark) {
    assertThat(find(bookmark).orElseThrow())
        .isBetween(until.minusMillis(1_000), until.minusMillis(1));
  }

  /**
   * From half a second to a month, before each of which and after each of which there is a state.
   */
  @ParameterizedTest
  @ValueSource(longs = {500, 1_000, 1_500, 59_999, 60_000, 3_600_000, 86_400_001, 1_400_000_000})
  void timeIsThatOfTheStateOrASecondEarlier(long millisAgo) {
    Instant since = NOW.minusMillis(millisAgo);
    states.put(LONG_AGO, "1");
    states.put(since.minus(Duration.ofHours(7)), "2");
    states.put(since, "3");
    states.put(NOW.minusMillis(100), "4");
    Instant until = NOW.minusMillis(100);
    // Restoring to the time gives the state, or the one before if it is less than a second old.
    assertThat(find("3").orElseThrow()).isBetween(since.minusMillis(1_000), until.minusMillis(1));
  }

  @Test
  void lastSecondOfAStateIsFound() {
    Instant until = NOW.minus(Duration.ofHours(3));
    states.put(LONG_AGO, "1");
    states.put(until, "2");
    assertLastSecondBefore(until, "1");
  }

  @Test
  void bookmarkBetweenTwoStatesIsThatOfTheEarlierOne() {
    Instant until = NOW.minus(Duration.ofMinutes(5));
    states.put(LONG_AGO, "1");
    states.put(until, "3");
    assertLastSecondBefore(until, "2");
  }

  @Test
  void timeWithoutAStateIsBeforeTheFirst() {
    Instant created = NOW.minus(Duration.ofMinutes(10));
    states.put(created, "2");
    assertLastSecondBefore(created, "1");
  }

  @Test
  void currentStateIsFoundByOneRequest() {
    states.put(LONG_AGO, "1");
    assertThat(find("1")).contains(NOW.minusSeconds(1));
    assertThat(requests).isOne();
  }

  @Test
  void minuteTakesTwelveRequestsAndAMonthForty() {
    states.put(LONG_AGO, "1");
    states.put(NOW.minus(Duration.ofMinutes(1)), "2");
    assertThat(find("1")).isPresent();
    assertThat(requests).isLessThanOrEqualTo(13);
    requests = 0;
    states.put(NOW.minus(Duration.ofDays(20)), "2");
    assertThat(find("1")).isPresent();
    assertThat(requests).isBetween(35, 43);
  }

  @Test
  void stateOfMoreThanAMonthAgoHasNoTime() {
    states.put(LONG_AGO, "1");
    states.put(LONG_AGO.plus(Duration.ofDays(1)), "2");
    assertThat(find("1")).isEmpty();
    assertThat(requests).isEqualTo(22);
  }
}
