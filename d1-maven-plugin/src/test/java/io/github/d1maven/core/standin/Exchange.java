package io.github.d1maven.core.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** One request and the ways to answer it: whole, in part, or not at all. */
public final class Exchange {

  private final StandIn standIn;
  private final HttpExchange http;

  Exchange(StandIn standIn, HttpExchange http) {
    this.standIn = standIn;
    this.http = http;
  }

  /** Sends all of an answer. */
  public void send(Answer answer) throws IOException {
    byte[] bytes = begin(answer);
    try (OutputStream body = http.getResponseBody()) {
      body.write(bytes);
    }
  }

  /** Announces all of an answer, sends half of it, and closes the connection. */
  public void sendHalf(Answer answer) throws IOException {
    half(answer);
    cut();
  }

  /** Announces all of an answer, sends half of it, and says no more. */
  public void stall(Answer answer) throws IOException {
    half(answer);
    hold();
  }

  private void half(Answer answer) throws IOException {
    byte[] bytes = begin(answer);
    http.getResponseBody().write(bytes, 0, bytes.length / 2);
    http.getResponseBody().flush();
  }

  /** Closes the connection. */
  public void cut() {
    http.close();
  }

  /** Says nothing until the stand-in is closed. */
  public void hold() {
    standIn.awaitEnd();
    http.close();
  }

  /** Sends an answer, and takes no connection any more from then on. */
  public void sendLast(Answer answer) throws IOException {
    standIn.refuse();
    http.getResponseHeaders().set("Connection", "close");
    send(answer);
  }

  /**
   * Carries the request out later.
   *
   * @param requests behind how many other requests; 0 for before the next one
   */
  public void defer(int requests, Work work) {
    standIn.defer(requests, work);
  }

  /** Sends the head, and returns the bytes of the body. */
  private byte[] begin(Answer answer) throws IOException {
    answer.headers().forEach(http.getResponseHeaders()::set);
    byte[] bytes = answer.body().getBytes(UTF_8);
    boolean text = answer.headers().getOrDefault("content-type", "").matches("(?s).*(json|html).*");
    if (text && "gzip".equals(http.getRequestHeaders().getFirst("accept-encoding"))) {
      http.getResponseHeaders().set("Content-Encoding", "gzip");
      bytes = zipped(bytes);
    }
    http.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    return bytes;
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    }
    return zipped.toByteArray();
  }
}
