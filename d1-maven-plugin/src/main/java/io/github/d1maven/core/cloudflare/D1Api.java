package io.github.d1maven.core.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.diff.problem.Problem;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * D1's API for an account: what can be done to a database of it. Requests that only read are
 * retried until they succeed or time is up; each method that changes something documents what it
 * does.
 */
public final class D1Api {

  /** The path of the account's databases. */
  static final String DATABASES = "/d1/database";

  private final String account;
  private final ApiClient client;
  private final RetryPolicy policy;
  private final RequestListener listener;

  /**
   * Opens an account.
   *
   * @param endpoint where the API is
   * @param credentials the account and its token
   * @param policy how long to retry
   * @param listener is notified of requests and retries
   * @throws io.github.d1maven.core.config.ConfigurationException if the JDK is configured to print
   *     request headers
   */
  public D1Api(
      ApiEndpoint endpoint,
      ApiCredentials credentials,
      RetryPolicy policy,
      RequestListener listener) {
    this.account = credentials.account();
    this.client = new ApiClient(endpoint, credentials, policy.sleeper(), listener);
    this.policy = policy;
    this.listener = listener;
  }

  /** Returns the account's identifier. */
  public String account() {
    return account;
  }

  /** Returns the databases of the account. */
  public AccountDatabases databases() {
    return new AccountDatabases(this);
  }

  /**
   * Runs statements that change nothing, in one request.
   *
   * @param id the database
   * @param statements one or more
   * @return the rows of each
   * @throws RequestException if they cannot be run
   */
  public List<Rows> query(String id, List<String> statements) {
    return repeat(limit -> rows(send("read database " + id, id, statements, limit), statements));
  }

  /**
   * Runs a query that changes nothing and may take long. It is not repeated if it may have run: one
   * that takes too long would block the database again.
   *
   * @param id the database
   * @param sql one statement
   * @return its rows
   * @throws RequestException if it cannot be run
   */
  public Rows ask(String id, String sql) {
    List<String> statements = List.of(sql);
    return repeat(
        limit -> {
          try {
            return rows(send("ask database " + id, id, statements, limit), statements).get(0);
          } catch (RequestException e) {
            throw e.outcome() == Outcome.IN_DOUBT
                ? RequestException.of(Outcome.REFUSED, e.code(), e.problem())
                : e;
          }
        });
  }

  private static List<Rows> rows(JsonNode results, List<String> statements) {
    if (results.size() != statements.size()) {
      String reason = "%d results for %d statements".formatted(results.size(), statements.size());
      throw RequestException.of(
          Outcome.IN_DOUBT, 0, Problem.of("cannot read the database").because(reason));
    }
    return StreamSupport.stream(results.spliterator(), false).map(Rows::of).toList();
  }

  /**
   * Runs statements in one request and one transaction, once.
   *
   * @param what what it does, as in "cannot …"
   * @param id the database
   * @param statements one or more
   * @param limit how long to wait for the response
   * @return what they took
   * @throws RequestException if they fail, or if it is unknown whether they ran
   */
  public Usage run(String what, String id, List<String> statements, Duration limit) {
    return Usage.ofResults(send(what, id, statements, limit));
  }

  private JsonNode send(String what, String id, List<String> statements, Duration limit) {
    ObjectNode body = object();
    var batch = body.putArray("batch");
    statements.forEach(sql -> batch.addObject().put("sql", sql));
    JsonNode results = client.send(ApiCall.post(what, path(id, "/raw"), body), limit);
    if (!results.isArray() || results.isEmpty()) {
      throw withoutResult(what);
    }
    for (JsonNode result : results) {
      if (!result.path("success").asBoolean(true)) {
        String reason = result.path("error").asText("one of the statements failed");
        throw RequestException.of(
            Outcome.SQL_FAILED, 7500, Problem.of("cannot " + what).because(reason));
      }
    }
    return results;
  }

  /**
   * Returns the bookmark of a state of a database, for {@link #restore}.
   *
   * @param id the database
   * @param moment the newest state at or before this time; empty for the current one
   * @throws RequestException if there is none
   */
  public String bookmark(String id, Optional<Instant> moment) {
    String query = moment.map(m -> "?timestamp=" + encoded(m.toString())).orElse("");
    var call = ApiCall.get("take a bookmark", path(id, "/time_travel/bookmark" + query));
    return repeat(limit -> bookmark(client.send(call, limit), "bookmark", "take a bookmark"));
  }

  /**
   * Restores a database to an earlier state. This is idempotent, so it is retried like a read; the
   * state before is therefore not the one before the last request.
   *
   * @param id the database
   * @param bookmark the target state
   * @throws RequestException if it fails
   */
  public void restore(String id, String bookmark) {
    String path = path(id, "/time_travel/restore?bookmark=" + encoded(bookmark));
    var call = ApiCall.post("restore database " + id, path, null);
    repeat(
        limit -> bookmark(client.send(call, limit), "previous_bookmark", "restore the database"));
  }

  /**
   * Reads a bookmark; an answer without one leaves open what happened.
   *
   * @param action what was requested, as in "cannot …"
   */
  private static String bookmark(JsonNode result, String field, String action) {
    String bookmark = result.path(field).asText("");
    if (bookmark.isEmpty()) {
      String reason = "the response has no bookmark";
      throw RequestException.of(
          Outcome.IN_DOUBT, 0, Problem.of("cannot " + action).because(reason));
    }
    return bookmark;
  }

  /**
   * Returns a dump of a database as SQL. The database is blocked during the export.
   *
   * @param id the database
   * @return the bytes of the file
   * @throws RequestException if it fails
   */
  public byte[] export(String id) {
    return new SqlExport(this, listener, id).run();
  }

  /**
   * Runs a file of statements, once.
   *
   * @param what what it does, as in "cannot …"
   * @param id the database
   * @param file the file
   * @return what they took
   * @throws RequestException if it fails, or if its outcome is unknown
   */
  public Usage importFile(String what, String id, ImportFile file) {
    return new SqlImport(this, listener, id, what).run(file);
  }

  /** Sends a step of an import or export, once, and returns what it says of it. */
  JsonNode step(String what, String id, String action, ObjectNode body, Duration limit) {
    JsonNode state = client.send(ApiCall.post(what, path(id, action), body), limit);
    if (!state.isObject() || state.isEmpty()) {
      throw withoutResult(what);
    }
    return state;
  }

  private static RequestException withoutResult(String what) {
    String reason = "the response has no results";
    return RequestException.of(Outcome.IN_DOUBT, 0, Problem.of("cannot " + what).because(reason));
  }

  /** Returns the client, for requests that are not about what is in a database. */
  ApiClient client() {
    return client;
  }

  /** Returns the clock, for measuring how long something takes. */
  Sleeper sleeper() {
    return policy.sleeper();
  }

  /** Returns the attempts of a step that begins now. */
  public Attempts attempts() {
    return new Attempts(policy, listener);
  }

  <T> T repeat(Function<Duration, T> request) {
    return attempts().repeat(request);
  }

  static String path(String id, String rest) {
    return DATABASES + "/" + encoded(id) + rest;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
