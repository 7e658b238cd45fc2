package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.diff.problem.Problem;
import java.time.Duration;
import java.util.Locale;

/**
 * One export: started, then polled until the file can be downloaded. It changes nothing, so every
 * step is retried until it succeeds or time is up. The file is not a reliable backup: D1 writes a
 * child before its parent if the child is older, and rounds integers beyond 2^53.
 */
final class SqlExport {

  private static final String ACTION = "/export";
  private static final String WHAT = "export the database";
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final D1Api api;
  private final RequestListener listener;
  private final String database;
  private final long start;

  SqlExport(D1Api api, RequestListener listener, String database) {
    this.api = api;
    this.start = api.sleeper().nanos();
    this.listener = listener;
    this.database = database;
  }

  /**
   * Exports.
   *
   * @return the bytes of the file
   * @throws RequestException if it fails
   */
  byte[] run() {
    Attempts attempts = api.attempts();
    JsonNode state = step("");
    while (!state.path("status").asText().equals("complete")) {
      boolean lost = isOver(state);
      if (!lost && hasFailed(state)) {
        String reason = state.path("error").asText("no reason was given");
        throw RequestException.of(Outcome.REFUSED, 0, Problem.of("cannot " + WHAT).because(reason));
      }
      listener.progressed("exporting", Duration.ofNanos(api.sleeper().nanos() - start), -1);
      if (!attempts.await(PAUSE)) {
        throw RequestException.of(
            Outcome.IN_DOUBT, 0, Problem.of("cannot " + WHAT).because("it has not finished yet"));
      }
      state = step(lost ? "" : state.path("at_bookmark").asText());
    }
    String address = state.path("result").path("signed_url").asText();
    return api.attempts().repeat(limit -> api.client().transfer(WHAT, address, null, limit).body());
  }

  /** Whether the end was reported before, in a response that was lost: then it starts anew. */
  private static boolean isOver(JsonNode state) {
    return state.path("error").asText().toLowerCase(Locale.ROOT).contains("not currently export");
  }

  private static boolean hasFailed(JsonNode state) {
    return !state.path("success").asBoolean(state.has("status"))
        || state.path("status").asText().equals("error");
  }

  private JsonNode step(String bookmark) {
    ObjectNode body = D1Api.object().put("output_format", "polling");
    if (!bookmark.isEmpty()) {
      body.put("current_bookmark", bookmark);
    }
    return api.attempts().repeat(limit -> api.step(WHAT, database, ACTION, body, limit));
  }
}
