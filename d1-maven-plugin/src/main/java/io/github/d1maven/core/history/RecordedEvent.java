package io.github.d1maven.core.history;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history. A text is null where nothing was recorded.
 *
 * @param id its number, in the order of recording
 * @param run the identifier of the run
 * @param event what was done, as recorded
 * @param name the migration, or the bookmark that was restored
 * @param checksum the checksum of the migration's text
 * @param ledger the table that recorded the migration
 * @param ledgerId the number of the migration in that table
 * @param tool the tool and its version
 * @param startedAt when it started: {@code YYYY-MM-DD HH:MM:SS} in UTC
 * @param measures what it took
 * @param bookmark the state before the run
 * @param author who started the build
 * @param build the address of the build
 * @param commit the git commit that was built
 */
public record RecordedEvent(
    long id,
    String run,
    String event,
    @Nullable String name,
    @Nullable String checksum,
    @Nullable String ledger,
    @Nullable Long ledgerId,
    String tool,
    String startedAt,
    Measures measures,
    @Nullable String bookmark,
    @Nullable String author,
    @Nullable String build,
    @Nullable String commit) {

  /**
   * Reads a row of {@link HistoryTable#select}.
   *
   * @return empty if it has a form that this version does not know
   */
  public static Optional<RecordedEvent> read(List<@Nullable String> row) {
    @Nullable Long id = number(row.get(0));
    if (id == null || row.get(1) == null || row.get(2) == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordedEvent(
            id,
            text(row, 1),
            text(row, 2),
            row.get(3),
            row.get(4),
            row.get(5),
            number(row.get(6)),
            text(row, 7),
            text(row, 8),
            new Measures(number(row.get(9)), number(row.get(10)), number(row.get(11))),
            row.get(12),
            row.get(13),
            row.get(14),
            row.get(15)));
  }

  /** Returns whether it is of a kind. */
  public boolean is(EventKind kind) {
    return event.equals(kind.toString());
  }

  private static String text(List<@Nullable String> row, int column) {
    @Nullable String text = row.get(column);
    return text == null ? "" : text;
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
  }
}
