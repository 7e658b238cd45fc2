package io.github.d1maven.core.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.d1maven.core.http.RequestException.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HttpTransportTest {

  /** Answers to a request, or does not. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private static final Duration LONG = Duration.ofSeconds(20);

  private final HttpTransport transport = new HttpTransport();
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final List<String> bodies = new ArrayList<>();
  private HttpServer server;
  private Answer answer = exchange -> exchange.sendResponseHeaders(204, -1);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            arrived.countDown();
            answer.to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private HttpRequest request() {
    return request("http://127.0.0.1:" + server.getAddress().getPort() + "/?secret");
  }

  private static HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  private RequestException fails(HttpRequest request, Duration limit) {
    RequestException failure =
        catchThrowableOfType(RequestException.class, () -> transport.send("read", request, limit));
    assertThat(failure.fact()).isEqualTo("cannot read");
    assertThat(failure).hasMessageNotContaining("secret");
    return failure;
  }

  @Test
  void answerIsReadAndUnzipped() throws IOException {
    assertThat(transport.send("read", request(), LONG).status()).isEqualTo(204);
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write("héllo".getBytes(UTF_8));
    }
    answer =
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "GZIP");
          exchange.sendResponseHeaders(200, zipped.size());
          exchange.getResponseBody().write(zipped.toByteArray());
        };
    Response response = transport.send("read", request(), LONG);
    assertThat(new String(response.body(), UTF_8)).isEqualTo("héllo");
    assertThat(response.headers().firstValue("content-encoding")).contains("GZIP");
  }

  @Test
  void silenceIsGivenUpAndInDoubt() {
    answer = exchange -> end.await();
    RequestException failure = fails(request(), Duration.ofMillis(300));
    assertThat(failure.outcome()).isEqualTo(Outcome.IN_DOUBT);
    assertThat(failure)
        .hasMessageContainingAll(
            "no response within 300 ms", "check the network and the proxy", "timeout");
  }

  @Test
  void lostConnectionIsInDoubt() {
    answer = HttpExchange::close;
    RequestException failure = fails(request(), LONG);
    assertThat(failure.outcome()).isEqualTo(Outcome.IN_DOUBT);
    assertThat(failure.reason()).startsWith("the connection to 127.0.0.1 was lost: ");
  }

  @Test
  void connectionThatWasNotMadeSentNothing() {
    HttpRequest request = request();
    server.stop(0);
    RequestException failure = fails(request, LONG);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(failure.reason()).startsWith("cannot connect to 127.0.0.1: ");
  }

  @Test
  void unknownHostIsNamed() {
    RequestException failure = fails(request("http://nowhere.invalid/?secret"), LONG);
    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(failure.reason()).isEqualTo("cannot connect to nowhere.invalid: unknown host");
  }

  @Test
  void brokenCompressionIsALostAnswer() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("plain".getBytes(UTF_8));
        };
    RequestException failure = fails(request(), LONG);
    assertThat(failure.outcome()).isEqualTo(Outcome.IN_DOUBT);
    assertThat(failure.reason()).contains("was lost: Not in GZIP format");
  }

  @Test
  void interruptedRequestIsInDoubtAndStaysInterrupted() {
    answer = exchange -> end.await();
    Thread waiting = Thread.currentThread();
    var interrupter =
        new Thread(
            () -> {
              try {
                arrived.await();
                waiting.interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    interrupter.start();
    RequestException failure = fails(request(), LONG);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.outcome()).isEqualTo(Outcome.IN_DOUBT);
    assertThat(failure.reason()).isEqualTo("interrupted");
  }

  @Test
  void bodyIsSentAndCounted() {
    List<Long> sent = new ArrayList<>();
    byte[] bytes = "x".repeat(100_000).getBytes(UTF_8);
    var body = new CountedBody(BodyPublishers.ofByteArray(bytes), sent::add);
    assertThat(body.contentLength()).isEqualTo(100_000);
    HttpRequest request = HttpRequest.newBuilder(request().uri()).method("PUT", body).build();
    transport.send("write", request, LONG);
    assertThat(bodies.get(0)).hasSize(100_000);
    assertThat(sent).isSorted().endsWith(100_000L).hasSizeGreaterThan(1);
  }
}
