package io.github.d1maven.core.data;

import io.github.d1maven.core.database.TimeTravel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the time of a bookmark, which D1 does not report: requests the bookmarks of ever earlier
 * times, doubling the step, then bisects the interval. A minute back takes about 12 requests, a
 * month about 40.
 */
final class BookmarkTime {

  private static final Duration PRECISION = Duration.ofSeconds(1);
  private static final Duration OLDEST = Duration.ofDays(31);

  private final TimeTravel time;

  BookmarkTime(TimeTravel time) {
    this.time = time;
  }

  /** Returns a time at which the state was the bookmark's, or at most a second earlier. */
  Optional<Instant> find(String bookmark, Instant now) {
    Instant late = now;
    for (Duration back = PRECISION; back.compareTo(OLDEST) < 0; back = back.multipliedBy(2)) {
      Instant early = now.minus(back);
      Optional<String> there = time.bookmarkAt(early);
      if (there.isEmpty() || there.get().compareTo(bookmark) <= 0) {
        return Optional.of(between(bookmark, early, late));
      }
      late = early;
    }
    return Optional.empty();
  }

  private Instant between(String bookmark, Instant from, Instant to) {
    Instant early = from;
    Instant late = to;
    while (Duration.between(early, late).compareTo(PRECISION) > 0) {
      Instant middle = early.plus(Duration.between(early, late).dividedBy(2));
      Optional<String> there = time.bookmarkAt(middle);
      if (there.isEmpty() || there.get().compareTo(bookmark) <= 0) {
        early = middle;
      } else {
        late = middle;
      }
    }
    return early;
  }
}
