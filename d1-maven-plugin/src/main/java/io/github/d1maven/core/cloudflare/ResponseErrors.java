package io.github.d1maven.core.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.http.Response;
import io.github.d1maven.core.http.RetryAfter;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.diff.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns unsuccessful responses into exceptions that state the effect of the request and what to do.
 */
final class ResponseErrors {

  private static final int TOO_MANY = 429;
  private static final Pattern TITLE =
      Pattern.compile("<title>([^<]{1,200})</title>", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@]*@)?([^/?#@]+)");

  private final ApiEndpoint endpoint;
  private final ApiCredentials credentials;
  private final Sleeper sleeper;
  private final Advice advice;

  /**
   * @param endpoint the API's address, for advice
   * @param credentials their token is removed from the server's messages
   * @param sleeper the clock, for when to retry
   */
  ResponseErrors(ApiEndpoint endpoint, ApiCredentials credentials, Sleeper sleeper) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.sleeper = sleeper;
    this.advice = new Advice(credentials);
  }

  /**
   * Returns the exception for a response in which the API reports failure.
   *
   * @param what what was requested, as in "cannot …"
   * @param envelope the JSON of the response
   */
  RequestException refused(String what, Response response, JsonNode envelope) {
    Refusal refusal = Refusal.of(envelope);
    Outcome outcome = outcome(response.status(), refusal);
    String reason = outcome == Outcome.SQL_FAILED ? refusal.message() : refusal.toString();
    return RequestException.of(
            outcome,
            refusal.code(),
            Problem.of("cannot " + what)
                .because(credentials.hiddenIn(reason))
                .withRemedies(advice.on(refusal, response.status())))
        .after(RetryAfter.of(response.headers(), sleeper.now()));
  }

  private static Outcome outcome(int status, Refusal refusal) {
    if (D1Message.isSqlError(refusal.message())) {
      return Outcome.SQL_FAILED;
    } else if (TransientErrors.meansBusy(refusal.message())) {
      return Outcome.NOT_DONE;
    } else if (isTransient(status) || TransientErrors.isAmbiguous(refusal.message())) {
      return Outcome.IN_DOUBT;
    }
    return refusal.code() == 7500 ? Outcome.SQL_FAILED : Outcome.REFUSED;
  }

  private static boolean isTransient(int status) {
    return status >= 500 || status == 408 || status == 425 || status == TOO_MANY;
  }

  /**
   * Returns the exception for a response from something between here and the API, or for a
   * truncated one.
   *
   * @param what what was requested, as in "cannot …"
   */
  RequestException unexpectedAnswer(String what, Response response) {
    String text = new String(response.body(), 0, Math.min(response.body().length, 2000), UTF_8);
    Matcher title = TITLE.matcher(text);
    String says = title.find() ? " (\"" + title.group(1).strip() + "\")" : "";
    boolean cut = text.stripLeading().startsWith("{");
    boolean refused =
        isRedirect(response.status())
            || (response.status() / 100 == 4 && !isTransient(response.status()) && !cut);
    return RequestException.of(
            refused ? Outcome.REFUSED : Outcome.IN_DOUBT,
            0,
            Problem.of("cannot " + what)
                .because(
                    "the response is not from Cloudflare's API: HTTP "
                        + response.status()
                        + credentials.hiddenIn(says)
                        + elsewhere(response))
                .help(response.status() == TOO_MANY ? Advice.TOO_MANY : advice()))
        .after(RetryAfter.of(response.headers(), sleeper.now()));
  }

  /** A server that redirects a request with these has not executed it. */
  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 307 || status == 308;
  }

  /** Returns the target of a redirect: only the host, since the address may be secret. */
  private static String elsewhere(Response response) {
    Matcher host = HOST.matcher(response.headers().firstValue("location").orElse(""));
    return isRedirect(response.status()) && host.lookingAt()
        ? ", a redirect to " + host.group(1)
        : "";
  }

  private String advice() {
    return "check whether a proxy is in between; the API is at "
        + endpoint.base()
        + "\n("
        + ApiEndpoint.VARIABLE
        + " sets another address)";
  }
}
