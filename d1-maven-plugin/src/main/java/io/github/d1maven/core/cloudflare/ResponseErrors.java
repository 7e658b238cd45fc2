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

/** What an answer that is no success says of the request's work, and what to do about it. */
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
   * @param endpoint where the API is, for advice
   * @param credentials hidden in what the other end says
   * @param sleeper what time it is, for when to try again
   */
  ResponseErrors(ApiEndpoint endpoint, ApiCredentials credentials, Sleeper sleeper) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.sleeper = sleeper;
    this.advice = new Advice(credentials);
  }

  /**
   * Returns the exception for an answer in which the API says that it has not done it.
   *
   * @param what what was asked for, as in "cannot …"
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
   * Returns the exception for an answer from something between here and the API, or for one that
   * was cut.
   *
   * @param what what was asked for, as in "cannot …"
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
                    "the answer is not one of Cloudflare's API: HTTP "
                        + response.status()
                        + credentials.hiddenIn(says)
                        + elsewhere(response))
                .help(response.status() == TOO_MANY ? Advice.TOO_MANY : advice()))
        .after(RetryAfter.of(response.headers(), sleeper.now()));
  }

  /** Whoever sends a request elsewhere with these has not done it. */
  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 307 || status == 308;
  }

  /** Where a redirect leads: no more than the host, for an address may be secret. */
  private static String elsewhere(Response response) {
    Matcher host = HOST.matcher(response.headers().firstValue("location").orElse(""));
    return isRedirect(response.status()) && host.lookingAt()
        ? ", which leads to " + host.group(1)
        : "";
  }

  private String advice() {
    return "is a proxy in between? The API is at "
        + endpoint.base()
        + "\n("
        + ApiEndpoint.VARIABLE
        + " chooses another address)";
  }
}
