package io.github.d1maven.maven.report;

import io.github.d1maven.core.apply.ShowHistory.Entry;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.diff.problem.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats the history of a database as a table. */
public final class HistoryText {

  private static final String UNKNOWN = "-";

  /** The first digits of a commit, as git shows it. */
  private static final int SHORT = 10;

  private HistoryText() {}

  /** Returns the lines of the table and a summary. */
  public static List<String> table(List<Entry> entries) {
    List<String> lines = new ArrayList<>();
    if (!entries.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(
          List.of("when (UTC)", "event", "name", "took", "rows written", "commit", "recorded by"));
      entries.forEach(entry -> rows.add(row(entry)));
      lines.addAll(TextTable.lines(rows));
    }
    long others = entries.stream().filter(entry -> entry.recorded() == null).count();
    lines.add(
        Phrases.count(entries.size(), "event")
            + (others == 0 ? "" : ", " + others + " not recorded by this plugin"));
    return lines;
  }

  private static List<String> row(Entry entry) {
    @Nullable RecordedEvent recorded = entry.recorded();
    List<String> head = List.of(entry.time(), entry.event(), text(entry.name()));
    List<String> rest =
        recorded == null
            ? List.of(UNKNOWN, UNKNOWN, UNKNOWN, "wrangler or another tool")
            : List.of(
                recorded.measures().millis() == null
                    ? UNKNOWN
                    : recorded.measures().millis() + " ms",
                text(recorded.measures().rowsWritten()),
                commit(recorded.commit()),
                by(recorded));
    return Stream.concat(head.stream(), rest.stream()).toList();
  }

  private static String by(RecordedEvent event) {
    return Stream.of(event.author(), event.build(), event.tool())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static String commit(@Nullable String commit) {
    return commit == null ? UNKNOWN : commit.substring(0, Math.min(SHORT, commit.length()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? UNKNOWN : value.toString();
  }
}
