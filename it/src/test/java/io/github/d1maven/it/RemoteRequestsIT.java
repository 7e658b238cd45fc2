package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.create.CreateMigration;
import io.github.d1maven.core.create.PlanPreferences;
import io.github.d1maven.core.create.ShowDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** How many requests the goals send. */
@NeedsNode
class RemoteRequestsIT {

  private static Peer peer;

  @TempDir Path folder;
  private RemoteProject project;

  @BeforeAll
  static void start() {
    peer = Peer.start();
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  @BeforeEach
  void createDatabase(TestInfo test) {
    project = new RemoteProject(folder, peer, test.getTestMethod().orElseThrow().getName());
    peer.clear();
  }

  private ApplyMigrations.Result apply() {
    return project.with(opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE));
  }

  private CreateMigration.Result create() {
    var schema = List.of(folder.resolve("schema.sql"));
    var request = new CreateMigration.Request("next", schema, PlanPreferences.NONE);
    return project.with(opened -> CreateMigration.run(opened, request));
  }

  @Test
  void statusTakesTwo() {
    project.migration("0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY);");
    project.with(MigrationStatus::run);
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
    apply();
    peer.clear();
    MigrationStatus.Result status = project.with(MigrationStatus::run);
    assertThat(status.count(MigrationStatus.State.APPLIED)).isOne();
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
  }

  @Test
  void statusTakesTwoWhereNoMigrationWasEverApplied() {
    List<String> tables =
        List.of(
            "CREATE TABLE \"it's; \"\"a\"\"\" (id INTEGER PRIMARY KEY, b TEXT DEFAULT '''\n\uD83D\uDE00\\')",
            "CREATE TABLE t (x /* d1:' */)");
    tables.forEach(project::query);
    project.migration("0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY);");
    peer.clear();
    MigrationStatus.Result status = project.with(MigrationStatus::run);
    assertThat(status.count(MigrationStatus.State.PENDING)).isOne();
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
    String pending = "CREATE TABLE a (id INTEGER PRIMARY KEY);";
    project.write("schema.sql", String.join(";\n", tables) + ";\n" + pending);
    peer.clear();
    var files = List.of(folder.resolve("schema.sql"));
    ShowDiff.Result diff =
        project.with(opened -> ShowDiff.run(opened, files, PlanPreferences.NONE));
    assertThat(diff.plan().toSql()).isEmpty();
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
    peer.clear();
    assertThat(apply().applied()).hasSize(1);
    assertThat(peer.requests()).isEqualTo(4);
    assertThat(project.query("SELECT count(*) FROM d1_migrations")).containsExactly("1");
  }

  @Test
  void largeSchemaWithoutLedgerTakesTwo() {
    var migration = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      migration.append("CREATE TABLE t%d (id INTEGER PRIMARY KEY, %s);\n".formatted(i, columns()));
    }
    project.migration("0001_a.sql", migration.toString());
    apply();
    project.query("DROP TABLE d1_migrations");
    peer.clear();
    Integer objects = project.with(opened -> opened.database().read().objects().size());
    assertThat(objects).isGreaterThanOrEqualTo(2000);
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
  }

  /** Makes the schema larger than a megabyte. */
  private static String columns() {
    return IntStream.range(0, 40)
        .mapToObj("column_%d TEXT"::formatted)
        .collect(Collectors.joining(", "));
  }

  @Test
  void createAndDiffTakeTwoWhateverTheSizeOfTheSchema() {
    var schema = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      schema.append("CREATE TABLE t%d (id INTEGER PRIMARY KEY, a TEXT, b REAL);\n".formatted(i));
      schema.append("CREATE INDEX i%d ON t%d (a);\n".formatted(i, i));
    }
    project.write("schema.sql", schema.toString());
    create();
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
    apply();
    project.write("schema.sql", schema + "CREATE TABLE last (id);");
    peer.clear();
    assertThat(create().migration()).isPresent();
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
    peer.clear();
    var files = List.of(folder.resolve("schema.sql"));
    project.with(opened -> ShowDiff.run(opened, files, PlanPreferences.NONE));
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
  }

  @Test
  void applyTakesThreeMoreThanThereAreMigrations() {
    for (int i = 1; i <= 20; i++) {
      project.migration("%04d_m.sql".formatted(i), "CREATE TABLE t%d (id);".formatted(i));
    }
    assertThat(apply().applied()).hasSize(20);
    assertThat(peer.requests()).isEqualTo(23);
    assertThat(peer.log().subList(0, 4))
        .containsExactly("GET /ID", "POST /ID/raw", "GET /ID/time_travel/bookmark", "POST /ID/raw");
    peer.clear();
    assertThat(apply().applied()).isEmpty();
    assertThat(peer.requests()).isEqualTo(2);
  }

  @Test
  void historyTakesOneMoreAndHasTheNumbersOfD1() {
    project
        .migration("0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY, b UNIQUE);")
        .migration("0002_b.sql", "INSERT INTO a (b) VALUES (1), (2);")
        .migration("0003_c.sql", "CREATE TRIGGER t AFTER DELETE ON a begin DELETE FROM a; end;");
    project.recording();
    peer.clear();
    assertThat(apply().applied()).hasSize(3);
    assertThat(peer.log()).hasSize(5 + 4 + 1).last().isEqualTo("POST /ID/raw");
    assertThat(
            project.query(
                "SELECT name, ledger_id, rows_written >= 6, duration_ms >= 0, rows_read >= 0"
                    + " FROM d1_maven_history WHERE name = '0002_b.sql'"))
        .containsExactly("0002_b.sql|2|1|1|1");
    assertThat(project.query("SELECT count(*), count(bookmark) FROM d1_maven_history"))
        .containsExactly("3|3");
    assertThat(project.heard).noneMatch(line -> line.startsWith("warning"));
    Command.Output wrangler = project.wrangler("d1", "migrations", "list", "DB", "--remote");
    assertThat(wrangler.text()).contains("No migrations to apply!");
  }

  @Test
  void oneConnectionIsUsedAgainAndAnswersAreCompressed() {
    project.migration("0001_a.sql", "CREATE TABLE a (id);").migration("0002_b.sql", "SELECT 1;");
    apply();
    assertThat(peer.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.get("acceptEncoding").asText()).isEqualTo("gzip");
              assertThat(entry.get("connection"))
                  .isEqualTo(peer.entries().get(0).get("connection"));
            });
  }
}
