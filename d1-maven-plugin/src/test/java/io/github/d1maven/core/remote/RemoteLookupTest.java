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

  @Test
  void nameInPlaceOfTheIdIsNamed() {
    assertThatThrownBy(() -> find(Target.REMOTE, "DB", null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("database_id \"DB\" is not a database id");
  }
}
