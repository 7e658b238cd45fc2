package io.github.d1maven.core.history;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the table {@code d1_maven_history}, which is beside wrangler's ledger and never
 * replaces it. It has no AUTOINCREMENT, because the sequences are cleared with the data.
 */
public final class HistoryTable {

  /** The table's name without quotes. */
  public static final String NAME = "d1_maven_history";

  /** What the error of {@link #failIfRecorded} says. */
  static final String RECORDED = "this run has done it already";

  /** The columns that {@link #select} returns, in the order of {@link RecordedEvent}. */
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "run",
          "event",
          "name",
          "checksum",
          "ledger",
          "ledger_id",
          "tool",
          "started_at",
          "duration_ms",
          "rows_read",
          "rows_written",
          "bookmark",
          "author",
          "build",
          "git_commit");

  private static final String QUOTED = Identifier.quote(NAME);

  private HistoryTable() {}

  /** Returns the statement that creates the table if it does not exist. */
  static String create() {
    return "CREATE TABLE IF NOT EXISTS "
        + QUOTED
        + " (id INTEGER PRIMARY KEY, run TEXT NOT NULL, event TEXT NOT NULL, name TEXT,"
        + " checksum TEXT, ledger TEXT, ledger_id INTEGER, tool TEXT NOT NULL,"
        + " started_at TEXT NOT NULL, duration_ms INTEGER, rows_read INTEGER, rows_written INTEGER,"
        + " bookmark TEXT, author TEXT, build TEXT, git_commit TEXT)";
  }

  /**
   * Returns the statement that adds a row, once in each run. It must run after the migration was
   * recorded in the ledger.
   *
   * @param bookmark the state before the run, or null if there is no bookmark of it
   * @param measures what the event took if it is over, else {@link Measures#UNKNOWN}
   */
  static String insert(Origin origin, Event event, @Nullable String bookmark, Measures measures) {
    return "INSERT INTO "
        + QUOTED
        + " (run, event, name, checksum, ledger, ledger_id, tool, started_at, duration_ms,"
        + " rows_read, rows_written, bookmark, author, build, git_commit) SELECT "
        + String.join(
            ", ",
            literal(origin.run()),
            literal(event.kind().toString()),
            literal(event.name()),
            literal(event.checksum()),
            literal(event.ledger()),
            ledgerId(event),
            literal(origin.tool()),
            startedAt(measures),
            number(measures.millis()),
            number(measures.rowsRead()),
            number(measures.rowsWritten()),
            literal(bookmark),
            literal(origin.author()),
            literal(origin.build()),
            literal(origin.commit()))
        + " WHERE NOT EXISTS (SELECT 1 FROM "
        + QUOTED
        + " WHERE "
        + is(origin, event)
        + ")";
  }

  /**
   * Returns a statement that fails if an event is recorded. (It extracts an invalid JSON path,
   * which is evaluated for each row.)
   */
  static String failIfRecorded(Origin origin, Event event) {
    return "SELECT json_extract('{}', '"
        + RECORDED
        + "') FROM "
        + QUOTED
        + " WHERE "
        + is(origin, event);
  }

  /** Returns the statement that adds to a row what the event took. */
  static String measure(Origin origin, Event event, Measures measures) {
    return "UPDATE "
        + QUOTED
        + " SET duration_ms = "
        + number(measures.millis())
        + ", rows_read = "
        + number(measures.rowsRead())
        + ", rows_written = "
        + number(measures.rowsWritten())
        + " WHERE "
        + is(origin, event);
  }

  /** Returns the query for all rows as text, in the order in which they were added. */
  public static String select() {
    return "SELECT "
        + String.join(", ", COLUMNS.stream().map(column -> "CAST(" + column + " AS TEXT)").toList())
        + " FROM "
        + QUOTED
        + " ORDER BY id";
  }

  /** Returns how many columns {@link #select} returns. */
  public static int width() {
    return COLUMNS.size();
  }

  private static String is(Origin origin, Event event) {
    return "run = "
        + literal(origin.run())
        + " AND event = "
        + literal(event.kind().toString())
        + " AND name IS "
        + literal(event.name());
  }

  private static String ledgerId(Event event) {
    return event.ledger() == null || event.name() == null
        ? "NULL"
        : "(SELECT max(id) FROM "
            + Identifier.quote(event.ledger())
            + " WHERE name = "
            + Identifier.literal(event.name())
            + ")";
  }

  /** In the form that SQLite gives {@code applied_at} in the ledger. */
  private static String startedAt(Measures measures) {
    return measures.millis() == null
        ? "datetime('now')"
        : "datetime('now', '-%d.%03d seconds')"
            .formatted(measures.millis() / 1000, measures.millis() % 1000);
  }

  private static String literal(@Nullable String text) {
    return text == null ? "NULL" : Identifier.literal(text);
  }

  private static String number(@Nullable Long number) {
    return number == null ? "NULL" : number.toString();
  }
}
