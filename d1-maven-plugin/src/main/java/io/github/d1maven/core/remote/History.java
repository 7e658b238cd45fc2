package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.history.Measures;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.http.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a database at Cloudflare during one run. What an event took is known only after
 * its transaction; it is added with one request at the end of the run, and left out if that fails.
 */
final class History {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final D1Api api;
  private final String database;
  private final Recorder recorder;
  private final List<String> measures = new ArrayList<>();
  private @Nullable String bookmark;

  History(D1Api api, String database, Recorder recorder) {
    this.api = api;
    this.database = database;
    this.recorder = recorder;
  }

  Recorder recorder() {
    return recorder;
  }

  /** Sets the state before the run. */
  void bookmarked(String before) {
    this.bookmark = before;
  }

  /** Returns whether statements failed, and were rolled back, because of the history alone. */
  boolean isCauseOf(RequestException failure) {
    return failure.outcome() == Outcome.SQL_FAILED && recorder.isCauseOf(failure.reason());
  }

  /** Returns the statements that record an event in its own transaction. */
  List<String> record(Event event) {
    return recorder.record(event, bookmark, Measures.UNKNOWN);
  }

  /** Returns the statements that record an event before what it does. */
  EventRecord recordFirst(Event event) {
    return new EventRecord(record(event), List.of());
  }

  /**
   * Returns the statements that record an event after statements that may replace the whole
   * database, and before them one that fails if the event is recorded already: however often and
   * however late they arrive, they run once.
   */
  EventRecord recordOnce(Event event) {
    return new EventRecord(recorder.failIfRecorded(event), record(event));
  }

  /** Returns whether statements failed because the event is recorded already. */
  boolean sayThatItRan(RequestException failure) {
    return failure.outcome() == Outcome.SQL_FAILED && Recorder.saysRecorded(failure.reason());
  }

  /** Notes what an event took. */
  void took(Event event, Usage usage) {
    var taken =
        new Measures(
            rounded(usage.millis()), rounded(usage.rowsRead()), rounded(usage.rowsWritten()));
    measures.addAll(recorder.measure(event, taken));
  }

  private static @Nullable Long rounded(@Nullable Double number) {
    return number == null ? null : (Long) Math.round(number);
  }

  /** Records a restore, after which nothing else can be lost. */
  void restored(Event event, String undo) {
    List<String> statements = recorder.record(event, undo, Measures.UNKNOWN);
    if (statements.isEmpty()) {
      return;
    }
    try {
      send(statements);
    } catch (RequestException e) {
      recorder.failed(event, e.reason());
    }
  }

  /** Adds what the events of the run took. */
  @SuppressWarnings("EmptyCatch") // the numbers stay unknown, and the run has succeeded
  void flush() {
    if (measures.isEmpty()) {
      return;
    }
    try {
      send(measures.subList(0, Math.min(Route.BATCH_STATEMENTS, measures.size())));
    } catch (RequestException e) {
      // the listener has logged it
    }
    measures.clear();
  }

  private void send(List<String> statements) {
    Duration limit = RetryPolicy.shorter(LONGEST, api.attempts().limit());
    api.run("write the history", database, statements, limit);
  }
}
