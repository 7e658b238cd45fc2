package io.github.d1maven.core.http;

import java.net.http.HttpHeaders;

/** The response to a request, decompressed. */
public final class Response {

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Response(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the headers. */
  public HttpHeaders headers() {
    return headers;
  }

  /** Returns the body, not a copy. */
  public byte[] body() {
    return body;
  }
}
