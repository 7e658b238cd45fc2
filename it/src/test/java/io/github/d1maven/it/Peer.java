package io.github.d1maven.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.http.RequestListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running REST peer of Cloudflare's D1 API; see {@code src/test/node/README.md}. */
final class Peer implements AutoCloseable {

  static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

  /** Looks like one of Cloudflare's, so that whatever hides those is not what hides this. */
  static final String TOKEN = "v1x0fSecretTokenOfThePeer_0123456789-AbC";

  /** May not write. */
  static final String READ_TOKEN = "v1x0fReadTokenOfThePeer_0123456789-AbCd";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final JsonNode ready;
  private final D1Api api;

  private Peer(Process process, JsonNode ready) {
    this.process = process;
    this.ready = ready;
    this.api = RemoteProject.api(this, RequestListener.NONE, 30);
  }

  /** Starts one on a free port. */
  static Peer start() {
    return start(0);
  }

  static Peer start(int port) {
    NodeModules.prepare();
    try {
      Path errors = Files.createTempFile("peer", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  NodeModules.node().toString(),
                  "--disable-warning=ExperimentalWarning",
                  "peer/main.mjs",
                  "--port",
                  Integer.toString(port))
              .directory(NodeModules.FOLDER.toFile())
              .redirectError(errors.toFile());
      builder.environment().put("PEER_TOKEN", TOKEN);
      builder.environment().put("PEER_READ_TOKEN", READ_TOKEN);
      builder.environment().put("PEER_ACCOUNT", ACCOUNT);
      builder.environment().put("CLOUDFLARE_CF_FETCH_ENABLED", "false");
      builder.environment().put(NodeModules.COMPILE_CACHE, NodeModules.COMPILED);
      Process process = builder.start();
      var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      String line = output.readLine();
      if (line == null || !line.startsWith("READY ")) {
        throw new AssertionError("the peer did not start: " + line + Files.readString(errors));
      }
      return new Peer(process, JSON.readTree(line.substring("READY ".length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to set CLOUDFLARE_API_BASE_URL to. */
  String base() {
    return ready.get("base").asText();
  }

  /** What the tests themselves ask with. */
  D1Api api() {
    return api;
  }

  /** Forgets log and faults. */
  void clear() {
    control("POST", "/clear", "");
  }

  /** Sets the faults, one or a list of rules in JSON. */
  void fault(String rules) {
    control("POST", "/faults", rules);
  }

  /** Adds a fault to those that are set. */
  void addFault(String rule) {
    control("POST", "/faults/add", rule);
  }

  /** Lets the work of all requests that a fault holds be done, and returns their number. */
  int release() {
    return control("POST", "/faults/release", "").get("released").asInt();
  }

  void setting(String name, int value) {
    control("POST", "/settings", "{\"" + name + "\":" + value + "}");
  }

  /** How many requests came since the last {@link #clear}. */
  int requests() {
    return control("GET", "/status", "").get("requests").asInt();
  }

  /** The requests since the last {@link #clear}: method and path behind the account's databases. */
  List<String> log() {
    List<String> lines = new ArrayList<>();
    for (JsonNode entry : control("GET", "/log", "")) {
      String path = entry.get("path").asText().replaceAll(".*/d1/database", "");
      String known = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
      String method = entry.get("method").asText();
      lines.add(method + " " + known.replaceAll("^/__storage.*", "FILE"));
    }
    return lines;
  }

  /** The log as the peer has it. */
  JsonNode entries() {
    return control("GET", "/log", "");
  }

  /** The part of the log that is about one database. */
  JsonNode entries(String database) {
    return control("GET", "/log?path=" + database, "");
  }

  private JsonNode control(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ready.get("control").asText() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        Command.stop(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
