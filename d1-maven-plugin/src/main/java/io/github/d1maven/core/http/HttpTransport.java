package io.github.d1maven.core.http;

import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Sends HTTP requests and waits for the complete response, up to a time limit. Connections are
 * reused. Redirects are not followed: none are expected, and the token would be sent along.
 */
public final class HttpTransport {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Sends a request.
   *
   * @param what what it does, as in "cannot …"
   * @param limit how long to wait for the complete response
   * @throws RequestException if there is no complete response; its outcome is then never {@code
   *     REFUSED}
   */
  public Response send(String what, HttpRequest request, Duration limit) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = sent.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Response(response.statusCode(), response.headers(), body(response));
    } catch (TimeoutException e) {
      sent.cancel(true);
      String reason = "no response within " + Durations.text(limit);
      throw RequestException.of(Outcome.IN_DOUBT, 0, problem(what, reason));
    } catch (ExecutionException e) {
      throw lost(what, request, e.getCause() == null ? e : e.getCause());
    } catch (IOException e) {
      throw lost(what, request, e);
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw RequestException.of(
          Outcome.IN_DOUBT, 0, Problem.of("cannot " + what).because("interrupted"));
    }
  }

  private static RequestException lost(String what, HttpRequest request, Throwable cause) {
    boolean sent = !isConnectFailure(cause);
    String host = request.uri().getHost();
    String reason =
        sent
            ? "the connection to " + host + " was lost: " + message(cause)
            : "cannot connect to " + host + ": " + message(cause);
    return RequestException.of(
        sent ? Outcome.IN_DOUBT : Outcome.NOT_DONE, 0, problem(what, reason));
  }

  private static Problem problem(String what, String reason) {
    return Problem.of("cannot " + what)
        .because(reason)
        .help("check the network and the proxy")
        .help(new Remedy.Option("to wait longer, add", "timeout", "<seconds>"));
  }

  private static boolean isConnectFailure(Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
  }

  private static String message(Throwable cause) {
    if (cause.getCause() instanceof UnresolvedAddressException) {
      return "unknown host";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static byte[] body(HttpResponse<byte[]> response) throws IOException {
    boolean gzip =
        response.headers().firstValue("content-encoding").orElse("").equalsIgnoreCase("gzip");
    if (!gzip) {
      return response.body();
    }
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return unzipped.readAllBytes();
    }
  }
}
