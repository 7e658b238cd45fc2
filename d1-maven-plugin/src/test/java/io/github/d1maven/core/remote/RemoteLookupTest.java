package io.github.d1maven.core.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.ApiEndpoint;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.standin.StandIn;
import io.github.d1maven.core.standin.VirtualClock;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An API that finds a database by whatever it is asked for, as by a name. */
final class RemoteLookupTest {

  private static final String ID = "0a1b2c3d-0000-4000-8000-00000000000f";

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        "{\"success\": true, \"result\": {\"uuid\": \"%s\", \"name\": \"DB\"}}"
            .formatted(ID)
            .getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private DatabaseRecord find(Target target, @Nullable String id, @Nullable String previewId) {
    var api =
        new D1Api(
            ApiEndpoint.of("http://127.0.0.1:" + server.getAddress().getPort()),
            ApiCredentials.of("0".repeat(32), "token", "the test"),
            RetryPolicy.within(Duration.ofSeconds(5), Sleeper.REAL),
            RequestListener.NONE);
    Path folder = Path.of("migrations");
    var config =
        new DatabaseConfig(
            "DB", null, id, previewId, folder, null, "d1_migrations", null, Path.of(""));
    return new RemoteLookup(api, config).find(target);
  }

  @Test
  void idsAreFoundInAnyCase() {
    assertThat(find(Target.REMOTE, ID.toUpperCase(Locale.ROOT), null).id()).isEqualTo(ID);
  }

  @Test
  void nameInPlaceOfThePreviewIdDoesNotLeadToTheDatabaseOfThatName() {
    assertThatThrownBy(() -> find(Target.PREVIEW, ID, "DB"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            preview_database_id "DB" is not a database id
              cause: it is the name of database DB, whose id is 0a1b2c3d-0000-4000-8000-00000000000f
              help:  replace it with the id of the right database; wrangler d1 list shows them all""");
  }

  /** The account has the databases shop-2 and shop; the id {@code shop} is that of shop. */
  private static DatabaseRecord found(
      Target target, @Nullable String name, @Nullable String id, @Nullable Path file) {
    try (var standIn = new StandIn(new VirtualClock())) {
      standIn.databases().create("shop-2");
      StoredDatabase shop = standIn.databases().create("shop").orElseThrow();
      var api =
          new D1Api(
              ApiEndpoint.of(standIn.base()),
              ApiCredentials.of(StandIn.ACCOUNT, StandIn.TOKEN, "the test"),
              RetryPolicy.within(Duration.ofSeconds(100), new VirtualClock()),
              RequestListener.NONE);
      String known = "shop".equals(id) ? shop.id() : id;
      var config =
          new DatabaseConfig(
              "DB", name, known, null, Path.of("m"), null, "d1_migrations", file, Path.of(""));
      DatabaseRecord record = new RemoteLookup(api, config).find(target);
      assertThat(record.id()).isEqualTo(shop.id());
      return record;
    }
  }

  @Test
  void nameAloneIsFoundExactly() {
    assertThat(found(Target.REMOTE, "shop", null, null).name()).isEqualTo("shop");
    assertThatThrownBy(() -> found(Target.REMOTE, "sho", null, Path.of("wrangler.jsonc")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("no database is named sho in this account")
        .hasMessageContainingAll("wrangler.jsonc", "database-create remoteDatabase=sho");
  }

  @Test
  void nameMustBeThatOfTheId() {
    assertThat(found(Target.REMOTE, "shop", "shop", null).name()).isEqualTo("shop");
    assertThat(found(Target.REMOTE, null, "shop", null).name()).isEqualTo("shop");
    assertThatThrownBy(() -> found(Target.REMOTE, "shop-2", "shop", null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "the database is named shop-2 in the configuration, but shop at Cloudflare");
  }

  @Test
  void missingIdIsNamed() {
    assertThatThrownBy(() -> found(Target.PREVIEW, "shop", "shop", null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("database DB has no preview id")
        .hasMessageContaining("add preview_database_id");
    assertThatThrownBy(() -> found(Target.REMOTE, null, null, null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("database DB has no id")
        .hasMessageContainingAll("both its id and its name", "databaseId", "databaseName");
  }

  @Test
  void nameInPlaceOfTheIdIsNamed() {
    assertThatThrownBy(() -> find(Target.REMOTE, "DB", null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("database_id \"DB\" is not a database id");
  }
}
