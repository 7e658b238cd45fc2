package io.github.d1maven.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code wrangler dev}, whose Worker runs what it is told on its database. */
final class WranglerDev implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Ready on (http://\\S+)");
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private WranglerDev(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it in a project, whose wrangler file names src/worker.js. */
  static WranglerDev start(TestProject project) throws InterruptedException {
    project.write(
        "src/worker.js",
        """
        export default {
          async fetch(request, env) {
            return Response.json(await env.DB.prepare(await request.text()).raw());
          },
        };
        """);
    Wrangler wrangler = project.wrangler();
    Path log = project.folder().resolve("dev.log");
    Process process =
        Command.start(
            project.folder(),
            wrangler.environment(),
            log,
            wrangler.command("dev", "--port", "0", "--inspector-port", "0"));
    long end = System.nanoTime() + LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher ready = READY.matcher(Command.read(log));
      if (ready.find()) {
        return new WranglerDev(process, URI.create(ready.group(1)));
      }
      Thread.sleep(100);
    }
    Command.stop(process);
    throw new AssertionError("wrangler dev did not start\n" + Command.read(log));
  }

  /** Where it listens. */
  URI address() {
    return address;
  }

  /** Asks the Worker; the answer is its rows as JSON. */
  String query(String sql) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(LIMIT).POST(BodyPublishers.ofString(sql)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    Command.stop(process);
  }
}
