package io.github.d1maven.core.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param method of HTTP
 * @param path decoded
 * @param query its parameters, decoded
 * @param headers as they came
 * @param body all of it
 */
public record Request(
    String method, String path, Map<String, String> query, Headers headers, String body) {

  static Request read(HttpExchange http) throws IOException {
    Map<String, String> query = new HashMap<>();
    String raw = http.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }
    return new Request(
        http.getRequestMethod(),
        http.getRequestURI().getPath(),
        query,
        http.getRequestHeaders(),
        new String(http.getRequestBody().readAllBytes(), UTF_8));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  /** A parameter of the query. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** A header, whatever the case of its name. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /**
   * What it asks for, for example {@code POST /ID/raw}, {@code POST /ID/import init} or {@code PUT
   * FILE}.
   */
  public String summary() {
    if (path.startsWith(Storage.PREFIX)) {
      return method + " FILE";
    }
    String known =
        path.replaceFirst(".*/d1/database", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    String action = body.replaceFirst("(?s).*\"action\":\"(\\w+)\".*", " $1");
    return method + " " + known + (known.endsWith("/import") ? action : "");
  }
}
