package io.github.d1maven.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals in real Maven builds with all the output there is, in which the token never is. */
@NeedsNode
class RemoteGoalsIT {

  private static final Map<String, String> NO_CREDENTIALS =
      Map.of("CLOUDFLARE_API_TOKEN", "", "CLOUDFLARE_ACCOUNT_ID", "", "CLOUDFLARE_ENV", "");

  @TempDir Path folder;
  private Peer peer;
  private RemoteProject project;
  private MavenBuild maven;
  private final List<String> printed = new ArrayList<>();

  @BeforeEach
  void start() {
    peer = Peer.start();
    project = new RemoteProject(folder, peer, "shop-db");
    project
        .migration("0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT);")
        .migration("0002_c.sql", "CREATE TABLE c (id INTEGER PRIMARY KEY);")
        .write("src/main/d1/seed.sql", "INSERT INTO a (id, b) VALUES (1, 'x');");
    maven = new MavenBuild(folder);
    maven.writePom();
    maven.writeSettings("");
  }

  @AfterEach
  void stop() throws IOException {
    peer.close();
    assertTokenIsNowhere();
  }

  private String build(Map<String, String> variables, boolean success, String... arguments) {
    Map<String, String> all = new HashMap<>(NO_CREDENTIALS);
    all.put("CLOUDFLARE_API_BASE_URL", peer.base());
    all.putAll(variables);
    Command.Output output = maven.run(all, arguments);
    printed.add(output.text());
    assertThat(output.status() == 0).as(output.text()).isEqualTo(success);
    return output.text();
  }

  private static Map<String, String> token(String token) {
    return Map.of("CLOUDFLARE_API_TOKEN", token, "CLOUDFLARE_ACCOUNT_ID", Peer.ACCOUNT);
  }

  /** As a user does it, with Maven's own commands. */
  private void encryptToken() {
    String master = encrypted(maven.run(Map.of(), "--encrypt-master-password", "anything"));
    maven.write(
        "settings-security.xml",
        "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
    String password = encrypted(maven.run(Map.of(), "--encrypt-password", Peer.TOKEN));
    maven.writeSettings(
        "<server><id>cloudflare-d1</id><username>%s</username><password>%s</password></server>"
            .formatted(Peer.ACCOUNT, password));
  }

  private static String encrypted(Command.Output output) {
    String text = output.text();
    assertThat(text).contains("{", "}");
    return text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1);
  }

  @Test
  void goalsRunWithAnEncryptedTokenAndLeadBack() throws IOException {
    encryptToken();
    String log =
        build(
            Map.of(),
            true,
            "-X",
            "-e",
            "d1:status",
            "d1:apply",
            "d1:seed",
            "d1:status",
            "-Dtarget=remote",
            "-Dd1.confirm=shop-db");
    assertThat(log)
        .containsSubsequence(
            "remote database shop-db (id " + project.database().id(),
            "top-level environment, account " + Peer.ACCOUNT,
            "0 applied, 2 pending",
            "mvn d1:restore -Dtarget=remote -Dd1.database=DB -Dd1.confirm=shop-db -Dd1.bookmark=",
            "0001_a.sql: 1 statement, as one batch",
            "applied 0001_a.sql",
            "2 migrations applied",
            "ran 1 statement of the seed",
            "2 applied, 0 pending");

    JsonNode report = report("apply-");
    assertThat(report.path("database").path("id").asText()).isEqualTo(project.database().id());
    assertThat(report.path("applied")).hasSize(2);
    assertThat(report.path("success").asBoolean()).isTrue();
    String bookmark = "-Dd1.bookmark=" + report.path("bookmark").asText();

    String refused = build(token(Peer.TOKEN), false, "d1:restore", "-Dtarget=remote", bookmark);
    assertThat(refused)
        .contains("migrations applied since then: 0001_a.sql, 0002_c.sql")
        .contains("will be lost")
        .contains("to confirm, add: -Dd1.confirm=shop-db");
    assertThat(project.query("SELECT b FROM a")).containsExactly("x");

    String restored =
        build(
            token(Peer.TOKEN),
            true,
            "d1:restore",
            "-Dtarget=remote",
            bookmark,
            "-Dd1.confirm=shop-db");
    assertThat(restored).contains("0 applied, 2 pending");
    assertThat(project.query("SELECT name FROM sqlite_schema WHERE name IN ('a', 'c')")).isEmpty();
  }

  @Test
  void errorsNameTheCauseAndTheHelp() {
    String wrong = Peer.TOKEN + "x";
    String log = build(token(wrong), false, "-X", "-e", "d1:status", "-Dtarget=remote");
    assertThat(log)
        .contains("cause: 10000: Authentication error")
        .contains(
            "the token from CLOUDFLARE_API_TOKEN is expired, revoked or lacks the permission:")
        .contains("Account > D1 > Edit");
    assertThat(
            build(
                token(Peer.TOKEN),
                false,
                "-Djdk.internal.httpclient.debug=true",
                "d1:status",
                "-Dtarget=remote"))
        .contains("jdk.internal.httpclient.debug is set");
    assertThat(build(token(Peer.TOKEN + "\nx"), false, "-X", "-e", "d1:status", "-Dtarget=remote"))
        .contains("the API token is malformed");
    assertThat(build(Map.of(), false, "d1:status", "-Dtarget=remote"))
        .contains("no Cloudflare API token was found");
  }

  @Test
  void everyGoalWorksOnThePreviewWhileTheJdkPrintsItsHeaders() {
    var preview = new RemoteProject(folder.resolve("target/other"), peer, "preview-db");
    String id = preview.database().id();
    project.write(
        "wrangler.jsonc",
        """
        {"d1_databases": [{"binding": "DB", "database_name": "shop-db", "database_id": "%s",
          "preview_database_id": "%s"}]}"""
            .formatted(project.database().id(), id));
    project.write(
        "src/main/d1/schema.sql",
        "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT, x TEXT);"
            + "CREATE TABLE c (id INTEGER PRIMARY KEY);");
    maven.writeSettings(
        "<server><id>other</id><username>%s</username><password>%s</password></server>"
            .formatted(Peer.ACCOUNT, Peer.TOKEN));
    String log =
        build(
            Map.of(),
            true,
            "-X",
            "-Djdk.httpclient.HttpClient.log=all",
            "-Dd1.serverId=other",
            "-Dtarget=preview",
            "-Dd1.confirm=preview-db",
            "-Dd1.name=add x",
            "d1:status",
            "d1:apply",
            "d1:diff",
            "d1:create",
            "d1:seed",
            "d1:reset");
    maven.writeSettings("");
    assertThat(log).contains("Authorization: Bearer (hidden)");
    assertThat(log.split("preview database preview-db \\(id " + id, -1)).hasSize(7);
    assertThat(log)
        .containsSubsequence(
            "0 applied, 2 pending",
            "mvn d1:restore -Dtarget=preview -Dd1.database=DB -Dd1.serverId=other"
                + " -Dd1.confirm=preview-db -Dd1.bookmark=",
            "2 migrations applied",
            "to the declared schema:",
            "ALTER TABLE \"a\" ADD COLUMN \"x\" TEXT",
            "wrote migrations/0003_add_x.sql:",
            "cleared 2 tables, ran 1 statement of the seed",
            "dropped everything, applied 3 migrations, ran 1 statement of the seed");
    assertThat(preview.query("SELECT id, b, x FROM a")).containsExactly("1|x|null");
    assertThat(project.query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"))
        .containsExactly("0");
  }

  @Test
  void whatDeletesDataStopsInBatchMode() {
    Map<String, String> token = token(Peer.TOKEN);
    build(token, true, "d1:apply", "-Dtarget=remote");
    project.query("INSERT INTO a VALUES (7, 'kept')");
    project.migration("0003_drop.sql", "DROP TABLE a;");
    assertThat(build(token, false, "d1:seed", "-Dtarget=remote", "-fae", "-Dd1.confirm=shop"))
        .contains("nothing was changed in remote database shop-db: confirmation is missing")
        .contains("this deletes the data of all tables; the confirmation names \"shop\"")
        .contains("to confirm, add: -Dd1.confirm=shop-db");
    assertThat(build(token, false, "d1:reset", "-Dtarget=remote", "-Dd1.confirm="))
        .contains("this drops everything in the database; ");
    assertThat(build(token, false, "d1:apply", "-Dtarget=remote"))
        .contains("this drops table a, which was not confirmed");
    assertThat(project.query("SELECT id, b FROM a")).containsExactly("7|kept");
  }

  private JsonNode report(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("target/d1"))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      return new ObjectMapper().readTree(file.toFile());
    }
  }

  private void assertTokenIsNowhere() throws IOException {
    assertThat(printed).noneMatch(text -> text.contains(Peer.TOKEN));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1).contains(Peer.TOKEN))
            .as("%s", file)
            .isFalse();
      }
    }
  }
}
