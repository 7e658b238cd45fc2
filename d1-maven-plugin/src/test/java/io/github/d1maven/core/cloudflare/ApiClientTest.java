package io.github.d1maven.core.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.d1maven.core.http.CountedBody;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a real API does not give on demand. */
final class ApiClientTest {

  private static final String TOKEN = "token-that-nobody-may-see";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<HttpExchange> exchanges = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private HttpServer server;
  private ApiClient client;
  private int status = 200;
  private byte[] body = "{}".getBytes(UTF_8);
  private String header = "X-None: 1";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var listener =
        new RequestListener() {
          @Override
          public void exchanged(String line) {
            lines.add(line);
          }
        };
    client =
        new ApiClient(
            endpoint(),
            ApiCredentials.of("0".repeat(32), TOKEN, "the test"),
            Sleeper.REAL,
            listener);
  }

  private ApiEndpoint endpoint() {
    return ApiEndpoint.of("http://127.0.0.1:" + server.getAddress().getPort() + "/v4");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    assertThat(lines).noneMatch(line -> line.contains(TOKEN));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchanges.add(exchange);
      exchange.getRequestBody().readAllBytes();
      int colon = header.indexOf(": ");
      exchange.getResponseHeaders().add(header.substring(0, colon), header.substring(colon + 2));
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private RequestException fails() {
    RequestException e =
        catchThrowableOfType(
            RequestException.class, () -> client.send(ApiCall.get("read", "/d1/database"), LIMIT));
    var trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(TOKEN);
    return e;
  }

  private static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void compressedAnswersAreRead() {
    header = "Content-Encoding: gzip";
    body = gzip("{\"success\": true, \"result\": \"héllo\"}");
    assertThat(client.send(ApiCall.get("read", "/x"), LIMIT).asText()).isEqualTo("héllo");
    assertThat(exchanges.get(0).getRequestURI())
        .hasToString("/v4/accounts/" + "0".repeat(32) + "/x");
    assertThat(exchanges.get(0).getRequestHeaders().getFirst("Authorization"))
        .isEqualTo("Bearer " + TOKEN);
  }

  @Test
  void compressedAnswersThatAreCutLeaveDoubt() {
    header = "Content-Encoding: gzip";
    byte[] whole = gzip("{\"success\": true, \"result\": null}");
    body = Arrays.copyOf(whole, whole.length - 12);
    assertThat(fails().outcome()).isEqualTo(Outcome.IN_DOUBT);
  }

  @ParameterizedTest
  @CsvSource({
    "200, {, IN_DOUBT",
    "200, [], IN_DOUBT",
    "200, '', IN_DOUBT",
    "200, '{\"result\": 1}', IN_DOUBT",
    "403, <title>Blocked</title>, REFUSED",
    "400, '{\"success\": false, \"err', IN_DOUBT",
    "408, x, IN_DOUBT",
    "429, x, IN_DOUBT",
    "500, <html>, IN_DOUBT",
    "302, x, REFUSED",
    "303, x, IN_DOUBT",
    "400, '{\"success\": false, \"errors\": [{\"code\": 7500, \"message\": \"no\"}]}', SQL_FAILED",
    "500, '{\"success\": false, \"errors\": [{\"code\": 7500, \"message\": \"no\"}]}', IN_DOUBT",
    "200, '{\"success\": false, \"errors\": []}', REFUSED",
    "425, x, IN_DOUBT",
    "400, '{\"success\": false, \"errors\": [{\"code\": 7500, \"message\": \"Currently processing a long-running import.\"}]}', NOT_DONE",
    "400, '{\"success\": false, \"errors\": [{\"code\": 7500, \"message\": \"Not currently importing anything.\"}]}', SQL_FAILED",
    "200, '{\"success\": false, \"errors\": [{\"code\": 7500, \"message\": \"no\"}]}', SQL_FAILED",
    "500, '{\"success\": false, \"errors\": [{\"code\": 10001, \"message\": \"D1_ERROR: no: SQLITE_ERROR\"}]}', SQL_FAILED",
    "400, '{\"success\": false, \"errors\": [{\"code\": 7500, \"message\": \"Network connection lost.\"}]}', IN_DOUBT"
  })
  void whatIsKnownFollowsFromTheAnswer(int code, String text, Outcome outcome) {
    status = code;
    body = text.getBytes(UTF_8);
    assertThat(fails().outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "10000, Account > D1 > Edit",
    "9109, Account > D1 > Edit",
    "9106, Authorization header",
    "6003, is not an API token",
    "7403, has the permission Account > D1 > Edit",
    "7003, check the account id",
    "7404, check the database id",
    "7406, delete a database",
    "7502, choose another name"
  })
  void eachCodeHasItsAdvice(int code, String advice) {
    status = 400;
    body =
        "{\"success\": false, \"errors\": [{\"code\": %d, \"message\": \"m\"}]}"
            .formatted(code)
            .getBytes(UTF_8);
    assertThat(fails()).hasMessageContainingAll("cause: " + code + ": m", "help: ", advice);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 7400, Invalid uuid, must be a UUID",
    "400, 7400, could not decode id, must be a UUID",
    "400, 7400, name, rejects this value",
    "400, 6111, m, is not an API token",
    "503, 7500, D1 DB is overloaded., when its traffic is lower",
    "429, 971, More than 1200 requests per 300 seconds, or use another token",
    "400, 7500, Currently processing a long-running import., using the database exclusively",
    "400, 7500, Currently processing a long-running export., using the database exclusively",
    "400, 7500, Exceeded maximum DB size, the database is full",
    "400, 7500, SQLITE_FULL, the database is full",
    "400, 7500, exceeded the daily row write limit, is reset at 00:00 UTC",
    "400, 7500, exceeded its CPU time limit, into several migrations",
    "400, 7500, D1 DB storage operation exceeded timeout, into several migrations"
  })
  void eachLimitHasItsAdvice(int code, int error, String message, String advice) {
    status = code;
    body =
        "{\"success\": false, \"errors\": [{\"code\": %d, \"message\": \"%s\"}]}"
            .formatted(error, message)
            .getBytes(UTF_8);
    assertThat(fails()).hasMessageContainingAll("help: ", advice);
  }

  @Test
  void anythingElseHasNoAdvice() {
    status = 400;
    body =
        "{\"success\": false, \"errors\": [{\"code\": 1, \"message\": \"the daily news\"}]}"
            .getBytes(UTF_8);
    assertThat(fails()).hasMessage("cannot read\n  cause: 1: the daily news");
    body =
        """
        {"success": false, "errors": [{"code": 1, "message": " m ",
          "error_chain": [{"code": 2, "message": "n "}]}]}"""
            .getBytes(UTF_8);
    assertThat(fails()).hasMessage("cannot read\n  cause: 1: m : n");
  }

  @Test
  void pagesOfProxiesAreNamed() {
    status = 502;
    body = "<html><head><title> Bad gateway </title>".getBytes(UTF_8);
    assertThat(fails()).hasMessageContaining("HTTP 502 (\"Bad gateway\")");
  }

  @Test
  void retryAfterIsRead() {
    status = 429;
    header = "Retry-After: 7";
    assertThat(fails().retryAfter()).isEqualTo(Duration.ofSeconds(7));
    header = "Retry-After: soon";
    assertThat(fails().retryAfter()).isNull();
  }

  @Test
  void retryAfterIsADateToo() {
    status = 503;
    header = "Retry-After: " + RFC_1123_DATE_TIME.format(ZonedDateTime.now(UTC).plusMinutes(2));
    assertThat(fails().retryAfter()).isBetween(Duration.ofSeconds(110), Duration.ofSeconds(121));
    header = "Retry-After: Sun, 22 Nov 2020 15:00:00 GMT";
    assertThat(fails().retryAfter()).isZero();
  }

  @Test
  void tooManyRequestsAreCalledSo() {
    status = 429;
    body = "<html>".getBytes(UTF_8);
    assertThat(fails()).hasMessageContainingAll("HTTP 429", "help:  too many requests were sent");
    body = "{\"success\": false, \"errors\": [{\"message\": \"slow down\"}]}".getBytes(UTF_8);
    assertThat(fails()).hasMessageContainingAll("cause: slow down", "wait five minutes");
  }

  @Test
  void redirectsAreNotFollowed() {
    status = 307;
    header = "Location: http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere";
    assertThat(fails()).hasMessageContaining("HTTP 307, a redirect to 127.0.0.1:");
    assertThat(exchanges).hasSize(1);
    header = "Location: https://user:secret@login.example.com:8443/?token=secret";
    assertThat(fails())
        .hasMessageContaining("a redirect to login.example.com:8443\n")
        .hasMessageNotContaining("secret");
  }

  @Test
  void tokenThatIsRepeatedInAnAnswerIsHidden() {
    status = 400;
    body =
        "{\"success\": false, \"errors\": [{\"code\": 6003, \"message\": \"bad Bearer %s\"}]}"
            .formatted(TOKEN)
            .getBytes(UTF_8);
    assertThat(fails()).hasMessageContaining("cause: 6003: bad Bearer (hidden)");
    body = "<title>GET, Authorization: Bearer %s</title>".formatted(TOKEN).getBytes(UTF_8);
    assertThat(fails()).hasMessageContaining("Authorization: Bearer (hidden)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/f?signature=secret", "https://", "https://a b/?signature=secret"})
  void malformedAddressesOfFilesAreNotShown(String address) {
    assertThat(
            catchThrowableOfType(
                RequestException.class, () -> client.transfer("fetch", address, null, LIMIT)))
        .hasMessage(
            "cannot fetch\n  cause: the response has no address for it, or a malformed one");
  }

  @Test
  @ResourceLock("jdk.httpclient.HttpClient")
  void addressesOfFilesAreNotInTheLogOfTheJdk() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/f?signature=q-secret";
    client.transfer("fetch", address, null, LIMIT);
    var record = new LogRecord(Level.INFO, "HEADERS: GET /f?signature=q-secret HTTP/1.1");
    Logger.getLogger("jdk.httpclient.HttpClient").log(record);
    assertThat(record.getMessage()).doesNotContain("q-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "1"})
  void statementsWithoutResultsMayHaveRunOrNot(String result) {
    body = "{\"success\": true, \"result\": %s}".formatted(result).getBytes(UTF_8);
    var api =
        new D1Api(
            endpoint(),
            ApiCredentials.of("0".repeat(32), TOKEN, "the test"),
            RetryPolicy.within(LIMIT, Sleeper.REAL),
            RequestListener.NONE);
    assertThat(
            catchThrowableOfType(
                RequestException.class, () -> api.run("run", "id", List.of("SELECT 1"), LIMIT)))
        .hasMessageContaining("the response has no results")
        .extracting(RequestException::outcome)
        .isEqualTo(Outcome.IN_DOUBT);
  }

  @Test
  void nothingIsSentToNobody() {
    server.stop(0);
    assertThat(fails().outcome()).isEqualTo(Outcome.NOT_DONE);
  }

  @Test
  void filesAreSentWithoutTheToken() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/f?signature=secret";
    client.transfer(
        "upload",
        address,
        new CountedBody(BodyPublishers.ofByteArray(new byte[10]), sent -> {}),
        LIMIT);
    assertThat(exchanges.get(0).getRequestHeaders().containsKey("Authorization")).isFalse();
    assertThat(lines).noneMatch(line -> line.contains("secret"));
    status = 403;
    assertThat(
            catchThrowableOfType(
                RequestException.class, () -> client.transfer("fetch", address, null, LIMIT)))
        .hasMessageNotContaining("secret");
    assertThat(
            catchThrowableOfType(
                RequestException.class,
                () -> client.transfer("fetch", "http://example.com/f", null, LIMIT)))
        .hasMessageContaining("does not use https");
  }
}
