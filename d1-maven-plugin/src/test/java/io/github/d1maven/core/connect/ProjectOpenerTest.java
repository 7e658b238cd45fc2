package io.github.d1maven.core.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.ApiEndpoint;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.remote.RemoteDatabase;
import io.github.d1maven.core.standin.StandIn;
import io.github.d1maven.core.standin.VirtualClock;
import io.github.d1maven.diff.problem.Remedy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectOpenerTest {

  private static final List<Remedy.Option> OPTIONS = List.of(new Remedy.Option("o", "1"));

  private static final String ID = "0a1b2c3d-0000-4000-8000-00000000000f";
  private static final String ACCOUNT = StandIn.ACCOUNT;

  private final SampleProject sample;
  private final Map<String, String> environment = new HashMap<>();
  private final List<FoundDatabase> found = new ArrayList<>();
  private int asked;

  ProjectOpenerTest(@TempDir Path basedir) {
    sample = new SampleProject(basedir);
    sample.write(
        "wrangler.jsonc",
        """
        {"d1_databases": [
          {"binding": "DB", "database_name": "shop", "database_id": "%s",
           "migrations_dir": "sql", "migrations_table": "done"}]}
        """
            .formatted(ID));
  }

  private Project open(Target target, @Nullable Path persistTo, int timeout) {
    return open(target, null, persistTo, timeout);
  }

  private Project open(
      Target target, @Nullable String remoteDatabase, @Nullable Path persistTo, int timeout) {
    var opener =
        new ProjectOpener(
            () -> {
              asked++;
              return ApiCredentials.of(ACCOUNT, StandIn.TOKEN, "the test");
            },
            environment::get,
            Sleeper.REAL,
            new ConnectionListener() {
              @Override
              public void found(FoundDatabase database) {
                found.add(database);
              }
            });
    return opener.open(
        new OpenRequest(
            target,
            DatabaseRequest.of(sample.basedir()),
            remoteDatabase,
            persistTo,
            timeout,
            OPTIONS,
            Recorder.OFF));
  }

  @Test
  void localDatabaseNeedsNoCredentials() {
    try (Project project = open(Target.LOCAL, null, 0)) {
      assertThat(project.database().identity().toString())
          .startsWith("local database shop (.wrangler/state/v3/d1/miniflare-D1DatabaseObject/")
          .endsWith(".sqlite)");
      assertThat(project.database().identity().options()).isEqualTo(OPTIONS);
      assertThat(project.database().ledger().table()).isEqualTo("done");
      assertThat(project.migrations().nextName("a")).isEqualTo("0001_a.sql");
    }
    assertThat(asked).isZero();
    assertThat(found).isEmpty();
  }

  @Test
  void localDatabaseMayBeElsewhere() {
    try (Project project = open(Target.LOCAL, sample.file("kept"), 300)) {
      assertThat(project.database().identity().location()).startsWith("kept/v3/d1/");
    }
  }

  @Test
  void closingAProjectLetsOtherThreadsOpenIt() {
    open(Target.LOCAL, null, 300).close();
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> open(Target.LOCAL, null, 300).close());
  }

  @Test
  void remoteDatabaseIsLookedUpAtTheAddressOfTheEnvironment() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> requests = new ArrayList<>();
    byte[] record =
        "{\"success\": true, \"result\": {\"uuid\": \"%s\", \"name\": \"shop\"}}"
            .formatted(ID)
            .getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, record.length);
            exchange.getResponseBody().write(record);
          }
        });
    server.start();
    environment.put(ApiEndpoint.VARIABLE, "http://127.0.0.1:" + server.getAddress().getPort());
    try (Project project = open(Target.REMOTE, null, 5)) {
      assertThat(project.database()).isInstanceOf(RemoteDatabase.class);
      assertThat(project.database().identity().toString())
          .isEqualTo(
              "remote database shop (id %s, top-level environment, account %s)"
                  .formatted(ID, ACCOUNT));
    } finally {
      server.stop(0);
    }
    assertThat(requests).containsExactly("GET /accounts/" + ACCOUNT + "/d1/database/" + ID);
    assertThat(found)
        .extracting(FoundDatabase::name, FoundDatabase::id, FoundDatabase::account)
        .containsExactly(tuple("shop", ID, ACCOUNT));
  }

  @Test
  void databaseOfABranchHasTheMigrationsOfTheConfiguredOne() {
    try (var standIn = new StandIn(new VirtualClock())) {
      String id = standIn.databases().create("shop-pr-17").orElseThrow().id();
      environment.put(ApiEndpoint.VARIABLE, standIn.base());
      try (Project project = open(Target.REMOTE, "shop-pr-17", null, 5)) {
        assertThat(project.database().identity().name()).isEqualTo("shop-pr-17");
        assertThat(project.database().identity().location()).startsWith("id " + id);
        assertThat(project.database().ledger().table()).isEqualTo("done");
      }
      assertThatThrownBy(() -> open(Target.REMOTE, "shop-pr-18", null, 5))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              """
              no database is named shop-pr-18 in this account
                cause: names must match exactly
                help:  to create it:
                         database-create remoteDatabase=shop-pr-18
                help:  or check the name and the account""");
    }
  }

  @Test
  void databaseAtCloudflareIsNotNamedForAnotherTarget() {
    assertThatThrownBy(() -> open(Target.LOCAL, "shop-pr-17", null, 5))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            database shop-pr-17 at Cloudflare was named, but the target is local
              cause: the local database has another name or none
              help:  to use database shop-pr-17, add: target=remote""");
    assertThatThrownBy(() -> open(Target.PREVIEW, "shop-pr-17", null, 5))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void emptyNameDoesNotLeadToTheConfiguredDatabase() {
    assertThatThrownBy(() -> open(Target.REMOTE, "", null, 5))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("the name of the database is missing");
    assertThat(asked).isZero();
  }

  @Test
  void remoteDatabaseNeedsTimeToAnswer() {
    assertThatThrownBy(() -> open(Target.REMOTE, null, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("the timeout is 0");
    assertThat(asked).isZero();
  }

  @Test
  void targetsHaveNames() {
    assertThat(TargetChoice.of("Preview")).isEqualTo(Target.PREVIEW);
    assertThatThrownBy(() -> TargetChoice.of("production"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("unknown target \"production\"");
  }
}
