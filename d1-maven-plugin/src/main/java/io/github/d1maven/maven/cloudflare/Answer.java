package io.github.d1maven.maven.cloudflare;

import java.net.http.HttpHeaders;

/** What came back, decompressed. */
final class Answer {

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Returns the HTTP status. */
  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  /** Returns the whole body itself. */
  byte[] body() {
    return body;
  }
}
