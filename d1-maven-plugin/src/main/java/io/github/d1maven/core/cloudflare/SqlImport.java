package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.CountedBody;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.Response;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.diff.problem.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One import: the file is announced by its MD5, uploaded and ingested, then polled until it is
 * done. A file that was uploaded before is ingested again by the announcement alone, so a caller
 * that repeats an import must make sure that running it twice does no harm.
 */
final class SqlImport {

  private static final String ACTION = "/import";
  private static final String NO_REASON = "no reason was given";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");

  /** Bytes per second of the slowest connection that is supported. */
  private static final int SLOWEST_BYTES = 50_000;

  private final D1Api api;
  private final RequestListener listener;
  private final String database;
  private final String what;
  private final long start;

  /**
   * Prepares an import.
   *
   * @param database the database's identifier
   * @param what what is imported, as in "cannot …"
   */
  SqlImport(D1Api api, RequestListener listener, String database, String what) {
    this.api = api;
    this.start = api.sleeper().nanos();
    this.listener = listener;
    this.database = database;
    this.what = what;
  }

  /**
   * Imports, once.
   *
   * @param file the file
   * @return what it took
   * @throws RequestException if it fails, or if its outcome is unknown
   */
  Usage run(ImportFile file) {
    String etag = file.md5();
    Attempts attempts = api.attempts();
    JsonNode begun = step(attempts, D1Api.object().put("action", "init").put("etag", etag));
    String address = begun.path("upload_url").asText("");
    if (!address.isEmpty()) {
      String filename = begun.path("filename").asText();
      upload(address, file);
      attempts.restart();
      begun =
          step(
              attempts,
              D1Api.object().put("action", "ingest").put("etag", etag).put("filename", filename));
    }
    return Usage.ofImport(awaitEnd(attempts, begun));
  }

  private JsonNode step(Attempts attempts, ObjectNode body) {
    return api.step(what, database, ACTION, body, attempts.limit());
  }

  /** Uploading the same bytes again does no harm. Large files get more time. */
  private void upload(String address, ImportFile file) {
    Duration allowance = Duration.ofSeconds(file.bytes() / SLOWEST_BYTES);
    api.attempts()
        .repeat(
            limit -> {
              var body =
                  new CountedBody(file.body(), sent -> progress(percent(sent, file.bytes())));
              Response response = api.client().transfer(what, address, body, limit.plus(allowance));
              requireWhole(response, file.md5());
              return response;
            });
  }

  /** The storage responds with the MD5 of what it received. */
  private void requireWhole(Response response, String etag) {
    String arrived = response.headers().firstValue("etag").orElse("").replace("\"", "");
    if (MD5.matcher(arrived).matches() && !arrived.equalsIgnoreCase(etag)) {
      throw inDoubt("the file was corrupted during the upload: its MD5 is " + arrived);
    }
  }

  private static int percent(long done, long all) {
    return all == 0 ? 100 : (int) (100 * done / all);
  }

  private void progress(int percent) {
    Duration elapsed = Duration.ofNanos(api.sleeper().nanos() - start);
    listener.progressed(percent < 0 ? "importing" : "uploading", elapsed, percent);
  }

  /** Polling is repeated, since it does no harm; the time limit starts anew with each progress. */
  private JsonNode awaitEnd(Attempts attempts, JsonNode begun) {
    JsonNode state = begun;
    Duration pause = FIRST_PAUSE;
    while (!isFinished(state)) {
      progress(-1);
      if (!attempts.await(pause)) {
        throw inDoubt("it has not finished yet");
      }
      pause = RetryPolicy.shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      String bookmark = state.path("at_bookmark").asText();
      var poll = D1Api.object().put("action", "poll").put("current_bookmark", bookmark);
      JsonNode next = api.attempts().repeat(limit -> poll(poll, limit));
      if (!next.path("at_bookmark").equals(state.path("at_bookmark"))) {
        attempts.restart();
      }
      state = next;
    }
    return state;
  }

  /** That no import is running any more is a state too, even if it is reported as an error. */
  private JsonNode poll(ObjectNode body, Duration limit) {
    try {
      return api.step(what, database, ACTION, body, limit);
    } catch (RequestException e) {
      if (isOver(e.reason())) {
        return D1Api.object().put("success", false).put("error", e.reason());
      }
      throw e;
    }
  }

  private static boolean isOver(String message) {
    return message.toLowerCase(Locale.ROOT).contains("not currently import");
  }

  /**
   * Returns whether the import has finished.
   *
   * @throws RequestException if it has failed
   */
  private boolean isFinished(JsonNode state) {
    String status = state.path("status").asText("");
    if (status.equals("complete")) {
      return true;
    }
    if (status.equals("error") || !state.path("success").asBoolean(!status.isEmpty())) {
      throw failed(state);
    }
    return false;
  }

  private RequestException failed(JsonNode state) {
    JsonNode first = state.path("errors").path(0);
    String message =
        state.path("error").asText(first.path("message").asText(first.asText(NO_REASON)));
    if (isOver(message) || TransientErrors.isAmbiguous(message)) {
      return inDoubt(message);
    }
    return RequestException.of(
        Outcome.SQL_FAILED, 7500, Problem.of("cannot " + what).because(message));
  }

  private RequestException inDoubt(String reason) {
    return RequestException.of(Outcome.IN_DOUBT, 0, Problem.of("cannot " + what).because(reason));
  }
}
