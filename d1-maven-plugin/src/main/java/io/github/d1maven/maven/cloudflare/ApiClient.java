package io.github.d1maven.maven.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.d1maven.maven.cloudflare.ApiException.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to Cloudflare's API, each once, and reads the envelope around its answers: {@code
 * {"result", "success", "errors", "messages"}}.
 */
final class ApiClient {

  private static final int TOO_MANY = 429;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TITLE =
      Pattern.compile("<title>([^<]{1,200})</title>", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@]*@)?([^/?#@]+)");

  private final ApiEndpoint endpoint;
  private final ApiCredentials credentials;
  private final ApiListener listener;
  private final Advice advice;
  private final Wire wire = new Wire();

  /**
   * Makes a client.
   *
   * @throws io.github.d1maven.maven.config.ConfigurationException if the JDK is told to print the
   *     headers of requests where nothing can be kept out of them
   */
  ApiClient(ApiEndpoint endpoint, ApiCredentials credentials, ApiListener listener) {
    HttpLog.refuseLeaks(System::getProperty, HttpLog.logging());
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.listener = listener;
    this.advice = new Advice(credentials);
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param limit how long
   * @return the result in the answer, which may be null in JSON's sense
   * @throws ApiException if there is none
   */
  JsonNode send(ApiCall call, Duration limit) {
    return envelope(call, limit).path("result");
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param limit how long
   * @return the whole answer, whose {@code success} is true
   * @throws ApiException if there is none
   */
  JsonNode envelope(ApiCall call, Duration limit) {
    String account = "/accounts/" + credentials.account();
    HttpRequest request =
        request(URI.create(endpoint.base() + account + call.path()))
            .header("Accept-Encoding", "gzip")
            .header("Authorization", credentials.authorization())
            .header("Content-Type", "application/json")
            .method(call.method(), publisher(call.body()))
            .build();
    Answer answer = exchange(call.what(), call.method() + " " + call.path(), request, limit);
    JsonNode envelope = json(answer.body());
    if (!envelope.path("success").isBoolean()) {
      throw notOfTheApi(call.what(), answer);
    }
    if (!envelope.path("success").asBoolean()) {
      throw refused(call.what(), answer, envelope);
    }
    return envelope;
  }

  /**
   * Sends a file to, or fetches one from, an address that the API gave out. The token stays here:
   * the address is secret itself and is in no message.
   *
   * @param body what to send, or null to fetch
   * @param limit how long
   * @return what came back
   * @throws ApiException if it did not work
   */
  Answer transfer(String what, String address, @Nullable BodyPublisher body, Duration limit) {
    URI uri = fileAddress(what, address);
    HttpLog.hide(address);
    if (uri.getRawQuery() != null) {
      HttpLog.hide(uri.getRawPath() + "?" + uri.getRawQuery()); // as it stands in the first line
    }
    HttpRequest.Builder request = request(uri);
    String method = body == null ? "GET" : "PUT";
    request.method(method, body == null ? BodyPublishers.noBody() : body);
    Answer answer = exchange(what, method + " (file)", request.build(), limit);
    if (answer.status() / 100 != 2) {
      throw notOfTheApi(what, answer);
    }
    return answer;
  }

  /** What is wrong with it is told without it: the exception of a URI quotes the whole. */
  private static URI fileAddress(String what, String address) {
    @Nullable URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      uri = null;
    }
    if (uri == null || uri.getHost() == null) {
      String reason = "the answer has no address for it, or a malformed one";
      throw ApiException.of(Outcome.IN_DOUBT, 0, "cannot " + what, reason, null);
    } else if (!ApiEndpoint.isSafe(uri)) {
      throw ApiException.of(
          Outcome.REFUSED, 0, "cannot " + what, "the address for it is not encrypted", null);
    }
    return uri;
  }

  private static HttpRequest.Builder request(URI uri) {
    boolean plain = uri.getScheme().toLowerCase(Locale.ROOT).equals("http");
    return HttpRequest.newBuilder(uri)
        .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
        .header("User-Agent", "d1-maven-plugin");
  }

  private Answer exchange(String what, String line, HttpRequest request, Duration limit) {
    long start = System.nanoTime();
    String end = "no answer";
    try {
      Answer answer = wire.send(what, request, limit);
      end = "HTTP " + answer.status();
      return answer;
    } finally {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      listener.exchanged(line + ": " + end + ", " + Durations.text(elapsed));
    }
  }

  private static BodyPublisher publisher(@Nullable JsonNode body) {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the JSON of a body; missing if it is none, or only half of it. */
  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      return json == null ? JsonNodeFactory.instance.missingNode() : json;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private ApiException refused(String what, Answer answer, JsonNode envelope) {
    Refusal refusal = Refusal.of(envelope);
    Outcome outcome = outcome(answer.status(), refusal);
    String reason = outcome == Outcome.SQL_FAILED ? refusal.message() : refusal.toString();
    return ApiException.of(
            outcome,
            refusal.code(),
            "cannot " + what,
            credentials.hiddenIn(reason),
            advice.on(refusal, answer.status()))
        .after(RetryAfter.of(answer.headers()));
  }

  private static Outcome outcome(int status, Refusal refusal) {
    if (D1Message.isOfSql(refusal.message())) {
      return Outcome.SQL_FAILED;
    } else if (PassingErrors.sayBusy(refusal.message())) {
      return Outcome.NOT_DONE;
    } else if (isPassing(status) || PassingErrors.leaveDoubt(refusal.message())) {
      return Outcome.IN_DOUBT;
    }
    return refusal.code() == 7500 ? Outcome.SQL_FAILED : Outcome.REFUSED;
  }

  private static boolean isPassing(int status) {
    return status >= 500 || status == 408 || status == 425 || status == TOO_MANY;
  }

  /** An answer from something between here and the API, or one that was cut. */
  private ApiException notOfTheApi(String what, Answer answer) {
    String text = new String(answer.body(), 0, Math.min(answer.body().length, 2000), UTF_8);
    Matcher title = TITLE.matcher(text);
    String says = title.find() ? " (\"" + title.group(1).strip() + "\")" : "";
    boolean cut = text.stripLeading().startsWith("{");
    boolean refused =
        isRedirect(answer.status())
            || (answer.status() / 100 == 4 && !isPassing(answer.status()) && !cut);
    return ApiException.of(
            refused ? Outcome.REFUSED : Outcome.IN_DOUBT,
            0,
            "cannot " + what,
            "the answer is not one of Cloudflare's API: HTTP "
                + answer.status()
                + credentials.hiddenIn(says)
                + elsewhere(answer),
            answer.status() == TOO_MANY ? Advice.TOO_MANY : advice())
        .after(RetryAfter.of(answer.headers()));
  }

  /** Whoever sends a request elsewhere with these has not done it. */
  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 307 || status == 308;
  }

  /** Where a redirect leads: no more than the host, for an address may be secret. */
  private static String elsewhere(Answer answer) {
    Matcher host = HOST.matcher(answer.headers().firstValue("location").orElse(""));
    return isRedirect(answer.status()) && host.lookingAt()
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
