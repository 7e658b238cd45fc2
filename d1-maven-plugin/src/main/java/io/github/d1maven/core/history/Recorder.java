package io.github.d1maven.core.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what a run does in the history of a database. Its statements belong to the same
 * transaction as what they record; if they fail there, the work is done without them.
 */
public final class Recorder {

  /** Records nothing. */
  public static final Recorder OFF = new Recorder(null, () -> 0, warning -> {});

  private final @Nullable Origin origin;
  private final LongSupplier nanos;
  private final Consumer<String> warnings;

  private Recorder(@Nullable Origin origin, LongSupplier nanos, Consumer<String> warnings) {
    this.origin = origin;
    this.nanos = nanos;
    this.warnings = warnings;
  }

  /**
   * Returns the recorder of a run.
   *
   * @param nanos a clock in nanoseconds that starts at any time
   * @param warnings receives a line if something cannot be recorded
   */
  public static Recorder of(Origin origin, LongSupplier nanos, Consumer<String> warnings) {
    return new Recorder(origin, nanos, warnings);
  }

  /** Returns whether it records anything. */
  public boolean isOn() {
    return origin != null;
  }

  /** Returns the time on the clock. */
  public long nanos() {
    return nanos.getAsLong();
  }

  /**
   * Returns the statements that record an event, which run after the ledger's own; none if nothing
   * is recorded.
   *
   * @param bookmark the state before the run, or null
   * @param measures what the event took if it is over, else {@link Measures#UNKNOWN}
   */
  public List<String> record(Event event, @Nullable String bookmark, Measures measures) {
    return origin == null
        ? List.of()
        : List.of(HistoryTable.create(), HistoryTable.insert(origin, event, bookmark, measures));
  }

  /**
   * Returns the statements that fail if an event of this run is recorded already; none if nothing
   * is recorded.
   */
  public List<String> failIfRecorded(Event event) {
    return origin == null
        ? List.of()
        : List.of(HistoryTable.create(), HistoryTable.failIfRecorded(origin, event));
  }

  /** Returns whether an error is that of {@link #failIfRecorded}. */
  public static boolean saysRecorded(String message) {
    return message.contains(HistoryTable.RECORDED);
  }

  /** Returns the statements that add what a recorded event took; none if nothing is recorded. */
  public List<String> measure(Event event, Measures measures) {
    return origin == null || measures.equals(Measures.UNKNOWN)
        ? List.of()
        : List.of(HistoryTable.measure(origin, event, measures));
  }

  /** Returns whether an error comes from the statements of {@link #record}. */
  public boolean isCauseOf(String message) {
    return origin != null && message.contains(HistoryTable.NAME);
  }

  /** Tells the user that the history cannot be read, as if there was none. */
  public void unreadable(String reason) {
    warnings.accept("the history in table " + HistoryTable.NAME + " cannot be read: " + reason);
  }

  /** Tells the user that an event is not in the history. */
  public void failed(Event event, String reason) {
    warnings.accept(
        "the history in table "
            + HistoryTable.NAME
            + " lacks "
            + (event.kind() == EventKind.MIGRATION ? String.valueOf(event.name()) : event.kind())
            + ": "
            + reason);
  }
}
