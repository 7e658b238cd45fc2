package io.github.d1maven.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.apply.ShowHistory.Entry;
import io.github.d1maven.core.history.Measures;
import io.github.d1maven.core.history.RecordedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HistoryTextTest {

  private static Entry entry(String event, String name, Measures measures, String author) {
    String time = "2026-11-22 14:00:00";
    var recorded =
        new RecordedEvent(
            1,
            "run",
            event,
            name,
            null,
            null,
            null,
            "tool 1",
            time,
            measures,
            null,
            author,
            author == null ? null : "https://ci.example/3",
            author == null ? null : "0123456789abcdef");
    return new Entry(time, event, name, recorded);
  }

  @Test
  void whatIsUnknownIsADash() {
    assertThat(
            HistoryText.table(
                List.of(
                    entry("migration", "0001_a.sql", new Measures(12L, 3L, 45L), "ada"),
                    entry("seed", null, Measures.UNKNOWN, null),
                    new Entry("2026-11-23 08:00:00", "migration", "0002_b.sql", null))))
        .containsExactly(
            "when (UTC)           event      name        took   rows written  commit      recorded"
                + " by",
            "2026-11-22 14:00:00  migration  0001_a.sql  12 ms  45            0123456789  ada,"
                + " https://ci.example/3, tool 1",
            "2026-11-22 14:00:00  seed       -           -      -             -           tool 1",
            "2026-11-23 08:00:00  migration  0002_b.sql  -      -             -           wrangler"
                + " or another tool",
            "3 events, 1 not recorded by this plugin");
  }
}
