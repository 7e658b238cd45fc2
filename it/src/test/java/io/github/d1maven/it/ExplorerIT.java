package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.ApiEndpoint;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.create.CreateMigration;
import io.github.d1maven.core.create.PlanPreferences;
import io.github.d1maven.core.create.ShowDiff;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.ScriptFiles;
import io.github.d1maven.core.remote.RemoteDatabase;
import io.github.d1maven.core.remote.RemoteListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a database through the API that wrangler's own local explorer has: somebody else's reading
 * of Cloudflare's. It lists databases and runs statements; it knows no accounts, so a small server
 * in between takes the account out of the path.
 */
@NeedsNode
class ExplorerIT {

  private static final String ACCOUNT = "/accounts/" + Peer.ACCOUNT;

  @Test
  void statusDiffAndCreateReadWhatWranglerApplied(@TempDir Path folder) throws Exception {
    TestProject project = TestProject.empty(folder);
    project.write(
        "wrangler.json",
        """
        {"name": "test", "main": "src/worker.js", "compatibility_date": "2026-01-01",
         "d1_databases": [{"binding": "DB", "database_name": "test-db", "database_id": "test-id"}]}
        """);
    project.write("migrations/0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT);");
    project.wrangler().apply();
    project.write("migrations/0002_c.sql", "CREATE TABLE c (id INTEGER PRIMARY KEY);");
    project.write(
        "schema.sql",
        "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT, d TEXT);"
            + "CREATE TABLE c (id INTEGER PRIMARY KEY);");
    try (WranglerDev dev = WranglerDev.start(project)) {
      HttpServer between = between(dev.address().resolve("/cdn-cgi/local/explorer/api"));
      try {
        assertReads(folder, "http://127.0.0.1:" + between.getAddress().getPort());
      } finally {
        between.stop(0);
      }
    }
  }

  private static void assertReads(Path folder, String base) {
    var api =
        new D1Api(
            ApiEndpoint.of(base),
            ApiCredentials.of(Peer.ACCOUNT, Peer.TOKEN, "the test"),
            RetryPolicy.within(Duration.ofSeconds(10), Sleeper.REAL),
            RemoteListener.NONE);
    DatabaseRecord record = api.databases().named("DB").orElseThrow();
    var identity = new DatabaseIdentity(Target.REMOTE, record.name(), record.id());
    var ledger = new Ledger("d1_migrations");
    try (var remote = new RemoteDatabase(api, record, identity, ledger, RemoteListener.NONE)) {
      var migrations =
          MigrationsFolder.of(folder, folder.resolve("migrations"), null, InstantSource.system());
      var project = new Project(remote, migrations, new ScriptFiles(folder));
      assertThat(MigrationStatus.run(project).entries())
          .extracting(entry -> entry.state() + " " + entry.name())
          .containsExactly("APPLIED 0001_a.sql", "PENDING 0002_c.sql");
      List<Path> schema = List.of(folder.resolve("schema.sql"));
      ShowDiff.Result diff = ShowDiff.run(project, schema, PlanPreferences.NONE);
      assertThat(diff.pending()).isOne();
      assertThat(diff.plan().toSql()).contains("ALTER TABLE \"a\" ADD COLUMN \"d\" TEXT");
      var request = new CreateMigration.Request("add d", schema, PlanPreferences.NONE);
      assertThat(CreateMigration.run(project, request).migration()).isPresent();
      assertThat(folder.resolve("migrations/0003_add_d.sql")).exists();
    }
    // Here an error of SQL is an HTTP 500 with a code of its own.
    var other = new Ledger("another_ledger");
    try (var remote = new RemoteDatabase(api, record, identity, other, RemoteListener.NONE)) {
      assertThat(remote.read().appliedNames()).isEmpty();
      assertThat(remote.read().hasTable("a")).isTrue();
    }
  }

  private static HttpServer between(URI explorer) throws IOException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/", exchange -> forward(client, explorer, exchange));
    server.start();
    return server;
  }

  private static void forward(HttpClient client, URI explorer, HttpExchange exchange)
      throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString().replace(ACCOUNT, "");
      byte[] body = exchange.getRequestBody().readAllBytes();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(explorer + path))
              .header("Content-Type", "application/json")
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
              .build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
