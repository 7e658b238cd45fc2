package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.d1maven.core.http.Durations;
import io.github.d1maven.core.http.HttpLog;
import io.github.d1maven.core.http.HttpTransport;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.Response;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to Cloudflare's API, each once, and reads the envelope around its responses:
 * {@code {"result", "success", "errors", "messages"}}.
 */
final class ApiClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiEndpoint endpoint;
  private final ApiCredentials credentials;
  private final Sleeper sleeper;
  private final RequestListener listener;
  private final ResponseErrors errors;
  private final HttpTransport transport = new HttpTransport();

  /**
   * Creates a client.
   *
   * @throws io.github.d1maven.core.config.ConfigurationException if the JDK is configured to print
   *     request headers in a way that cannot be filtered
   */
  ApiClient(
      ApiEndpoint endpoint, ApiCredentials credentials, Sleeper sleeper, RequestListener listener) {
    HttpLog.refuseLeaks(System::getProperty, HttpLog.logging());
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.sleeper = sleeper;
    this.listener = listener;
    this.errors = new ResponseErrors(endpoint, credentials, sleeper);
  }

  /**
   * Sends a request and waits for its response.
   *
   * @param limit how long to wait
   * @return the result in the response, which may be a JSON null
   * @throws RequestException if there is no such response
   */
  JsonNode send(ApiCall call, Duration limit) {
    return envelope(call, limit).path("result");
  }

  /**
   * Sends a request and waits for its response.
   *
   * @param limit how long to wait
   * @return the whole response, whose {@code success} is true
   * @throws RequestException if there is no such response
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
    Response response = exchange(call.what(), call.method() + " " + call.path(), request, limit);
    JsonNode envelope = json(response.body());
    if (!envelope.path("success").isBoolean()) {
      throw errors.unexpectedAnswer(call.what(), response);
    }
    if (!envelope.path("success").asBoolean()) {
      throw errors.refused(call.what(), response, envelope);
    }
    return envelope;
  }

  /**
   * Sends a file to, or fetches one from, an address that the API returned. The token is not sent.
   * The address itself is secret and appears in no message.
   *
   * @param body what to send, or null to fetch
   * @param limit how long to wait
   * @return the response
   * @throws RequestException if it did not work
   */
  Response transfer(String what, String address, @Nullable BodyPublisher body, Duration limit) {
    URI uri = fileAddress(what, address);
    HttpLog.hide(address);
    if (uri.getRawQuery() != null) {
      HttpLog.hide(uri.getRawPath() + "?" + uri.getRawQuery()); // as in the request line
    }
    HttpRequest.Builder request = request(uri);
    String method = body == null ? "GET" : "PUT";
    request.method(method, body == null ? BodyPublishers.noBody() : body);
    Response response = exchange(what, method + " (file)", request.build(), limit);
    if (response.status() / 100 != 2) {
      throw errors.unexpectedAnswer(what, response);
    }
    return response;
  }

  /** Messages do not contain the address: the exception of a URI would quote it. */
  private static URI fileAddress(String what, String address) {
    @Nullable URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      uri = null;
    }
    if (uri == null || uri.getHost() == null) {
      String reason = "the response has no address for it, or a malformed one";
      throw RequestException.of(Outcome.IN_DOUBT, 0, Problem.of("cannot " + what).because(reason));
    } else if (!ApiEndpoint.isSafe(uri)) {
      throw RequestException.of(
          Outcome.REFUSED,
          0,
          Problem.of("cannot " + what).because("the address for it does not use https"));
    }
    return uri;
  }

  private static HttpRequest.Builder request(URI uri) {
    boolean plain = uri.getScheme().toLowerCase(Locale.ROOT).equals("http");
    return HttpRequest.newBuilder(uri)
        .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
        .header("User-Agent", "d1-maven-plugin");
  }

  private Response exchange(String what, String line, HttpRequest request, Duration limit) {
    long start = sleeper.nanos();
    String end = "no response";
    try {
      Response response = transport.send(what, request, limit);
      end = "HTTP " + response.status();
      return response;
    } finally {
      Duration elapsed = Duration.ofNanos(sleeper.nanos() - start);
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

  /** Returns the JSON of a body; a missing node if it is not JSON or is truncated. */
  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      return json == null ? JsonNodeFactory.instance.missingNode() : json;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
