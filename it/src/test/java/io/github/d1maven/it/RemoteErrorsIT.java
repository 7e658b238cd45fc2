package io.github.d1maven.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.ApiEndpoint;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.cloudflare.NewDatabase;
import io.github.d1maven.core.cost.RowsBudget;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.maven.report.ErrorText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a user reads when something is wrong at the other end, and what it leaves behind. */
@NeedsNode
@Isolated("has time limits")
class RemoteErrorsIT {

  private static final Confirmation CONFIRMED = new Confirmation("unnamed");

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
    peer.clear();
    project = new RemoteProject(folder, peer, test.getTestMethod().orElseThrow().getName());
    peer.clear();
  }

  private ApplyMigrations.Result apply() {
    return apply(Confirmation.NONE);
  }

  private ApplyMigrations.Result apply(Confirmation confirmation) {
    return project.with(
        opened -> ApplyMigrations.run(opened, confirmation, ApplyMigrations.Progress.NONE));
  }

  private Confirmation named() {
    return new Confirmation(project.database().name());
  }

  private static void assertProblem(ThrowingCallable call, String... texts) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuntimeException.class,
            e -> assertThat(ErrorText.of(e).orElseThrow().text()).contains(texts));
  }

  private D1Api as(String account, String token) {
    return new D1Api(
        ApiEndpoint.of(peer.base()),
        ApiCredentials.of(account, token, "the test"),
        RetryPolicy.within(Duration.ofSeconds(5), Sleeper.REAL),
        RequestListener.NONE);
  }

  @Test
  void brokenSqlIsFoundBeforeAnythingIsSent() {
    project.migration(
        "0001_a.sql", "CREATE TABLE a (id);\nCREATE TABLE b (\n  id INTEGER NOT NUL);\n");
    assertProblem(this::apply, "near \"NUL\": syntax error", "migrations/0001_a.sql:3:18", "^");
    assertThat(peer.log()).containsExactly("GET /ID", "POST /ID/raw");
  }

  /** All kinds of questions, one of them about renamed tables. */
  @Test
  void rowsThatWouldBreakAMigrationAreFoundBeforeAnythingIsWritten() {
    project.migration(
        "0001_a.sql",
        """
        CREATE TABLE a (id INTEGER PRIMARY KEY, x, y);
        INSERT INTO a VALUES (1, 'p', '{}'), (2, NULL, '[]'), (3, 'p', 'none'), (4, 'q', '1');
        CREATE TABLE b (k TEXT, n INTEGER, a INTEGER, PRIMARY KEY (k, n)) WITHOUT ROWID;
        INSERT INTO b VALUES ('it''s', 7, 1), ('c', 9007199254740993, 99), ('c', 2, NULL);
        """);
    apply();
    project
        .migration("0002_b.sql", "ALTER TABLE a RENAME TO d; ALTER TABLE d RENAME x TO z;")
        .migration(
            "0003_c.sql",
            "CREATE UNIQUE INDEX u ON d (z); CREATE INDEX j ON d (json_extract(y, '$.v'));")
        .migration(
            "0004_d.sql",
            """
            CREATE TABLE new_d (id INTEGER PRIMARY KEY, z TEXT NOT NULL, y CHECK (y <> '1'));
            INSERT INTO new_d SELECT * FROM d;
            DROP TABLE d;
            ALTER TABLE new_d RENAME TO d;
            CREATE TABLE new_b (k TEXT PRIMARY KEY, n INTEGER, a INTEGER REFERENCES d) STRICT;
            INSERT INTO new_b SELECT * FROM b;
            DROP TABLE b;
            ALTER TABLE new_b RENAME TO b;
            """);
    peer.clear();
    assertProblem(
        () ->
            project.with(
                opened ->
                    ApplyMigrations.run(
                        DatabaseState.of(opened),
                        Selection.ALL,
                        Confirmation.NONE,
                        RowsBudget.NONE,
                        true,
                        ApplyMigrations.Progress.NONE)),
        "[D1-202] table d has duplicate values for unique index u: 2 rows",
        "the migration would stop at rows of table a, which a pending migration renames to d:\n"
            + "         id = 1, 3",
        "[D1-207] table d has values that are not JSON, which index j requires: 1 row",
        "[D1-201] column d.z contains NULL, which NOT NULL forbids: 1 row",
        "[D1-203] rows of table d violate CHECK (y <> '1'): 1 row",
        "[D1-202] table b has duplicate values for (k), which PRIMARY KEY forbids: 2 rows",
        "(k, n) = ('c', 2), ('c', 9007199254740993)",
        "[D1-204] foreign key (a) of table b refers to missing rows of table d: 1 row",
        "nothing was changed in remote database",
        "upTo=0002_b.sql");
    assertThat(peer.log()).startsWith("GET /ID").containsOnly("GET /ID", "POST /ID/raw");
    assertThat(project.query("SELECT name FROM sqlite_schema WHERE name IN ('a', 'd')"))
        .containsExactly("a");
  }

  @Test
  void rowsThatBreakAMigrationAreRolledBackAndNamed() {
    project.migration("0001_a.sql", "CREATE TABLE a (x); INSERT INTO a VALUES (1), (1);");
    apply();
    project
        .migration("0002_b.sql", "CREATE TABLE b (id);\n")
        .migration("0003_c.sql", "CREATE TABLE c (id);\nCREATE UNIQUE INDEX u ON a (x);\n")
        .migration("0004_d.sql", "CREATE TABLE d (id);\n");
    assertProblem(
        this::apply,
        "UNIQUE constraint failed: a.x",
        "migrations/0003_c.sql:2:1",
        "nothing of 0003_c.sql was applied",
        "kept: 0002_b.sql",
        "not run: 0004_d.sql");
    assertThat(project.query("SELECT name FROM sqlite_schema WHERE name IN ('c', 'd')")).isEmpty();
    assertThat(project.query("SELECT name FROM d1_migrations"))
        .containsExactly("0001_a.sql", "0002_b.sql");
    assertThat(project.with(MigrationStatus::run).entries())
        .filteredOn(entry -> entry.state() == MigrationStatus.State.PENDING)
        .extracting(MigrationStatus.Entry::name)
        .containsExactly("0003_c.sql", "0004_d.sql");
    assertThat(project.wrangler("d1", "migrations", "list", "DB", "--remote").text())
        .contains("0003_c.sql", "0004_d.sql")
        .doesNotContain("0001_a.sql", "0002_b.sql");
  }

  @Test
  void rowsWithoutParentsAreNamed() {
    project.migration(
        "0001_a.sql",
        """
        PRAGMA defer_foreign_keys = ON;
        CREATE TABLE parent (id INTEGER PRIMARY KEY);
        CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id REFERENCES parent (id));
        INSERT INTO child VALUES (7, 42);
        """);
    assertProblem(this::apply, "child, row 7: the value of parent_id is not in parent");
    assertThat(project.query("SELECT count(*) FROM sqlite_schema WHERE name = 'child'"))
        .containsExactly("0");
  }

  @Test
  void cutTriggersAreImported() {
    peer.setting("poorSplitter", 1);
    try {
      project
          .migration("0001_a.sql", "CREATE TABLE a (x);")
          .migration(
              "0002_t.sql",
              """
              CREATE TRIGGER t AFTER INSERT ON a BEGIN
                UPDATE a SET x = CASE x WHEN 1 THEN 2 END;
              END;
              """
                  .replace("\n", "\r\n"));
      assertThat(apply().applied()).hasSize(2);
      assertThat(project.heard)
          .contains(
              "started: 0001_a.sql: 1 statement, as one batch",
              "started: 0002_t.sql: 1 statement, by import, because it has a trigger of a kind that"
                  + " the batch interface may cut");
    } finally {
      peer.setting("poorSplitter", 0);
    }
  }

  @Test
  void batchThatWasCutAllTheSameIsImported() {
    peer.fault(
        """
        {"kind": "status", "status": 400, "code": 7500, "path": "raw", "body": "AFTER INSERT",
         "message": "incomplete input: SQLITE_ERROR"}""");
    project.migration(
        "0001_t.sql",
        "CREATE TABLE a (x); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;");
    assertThat(apply().applied()).containsExactly("0001_t.sql");
    assertThat(peer.log()).contains("POST /ID/import");
    assertThat(project.query("SELECT name FROM d1_migrations")).containsExactly("0001_t.sql");
  }

  @Test
  void deletingDataNeedsTheName() {
    project.migration(
        "0001_a.sql", "CREATE TABLE a (x, y); CREATE TABLE b (x); CREATE TABLE c (x);");
    apply();
    project.migration(
        "0002_b.sql",
        "ALTER TABLE a DROP COLUMN y; DROP TABLE b; DELETE FROM c; ALTER TABLE a RENAME x TO z;");
    assertProblem(
        this::apply,
        "this deletes rows of table c, drops column a.y, drops table b, which was not confirmed",
        "to confirm, add: -Dd1.confirm=" + project.database().name());
    assertProblem(() -> apply(CONFIRMED), "the confirmation names \"unnamed\"");
    assertThat(apply(named()).applied()).containsExactly("0002_b.sql");
  }

  @Test
  void seedWithLostAnswerRunsAgainOnlyIfItClears() {
    project
        .migration("0001_a.sql", "CREATE TABLE a (x);")
        .write("seed.sql", "INSERT INTO a VALUES (1);");
    apply();
    var files = List.of(folder.resolve("seed.sql"));
    String lost = "{\"kind\": \"reset-after\", \"path\": \"raw\", \"body\": \"INSERT INTO a\"}";
    peer.fault(lost);
    project.with(
        opened ->
            SeedDatabase.run(
                opened, new SeedDatabase.Request(files, true, project.confirmation())));
    assertThat(project.query("SELECT x FROM a")).containsExactly("1");
    peer.fault(lost);
    assertProblem(
        () ->
            project.with(
                opened -> SeedDatabase.run(opened, new SeedDatabase.Request(files, false))),
        "it is unknown whether the statements ran: the response was lost");
    assertThat(project.query("SELECT x FROM a")).containsExactly("1", "1");
  }

  @Test
  void ledgerOutOfReachLeavesItOpenAndSaysSo() {
    project.migration("0001_a.sql", "CREATE TABLE a (x);");
    peer.fault("[{\"kind\": \"reset-before\", \"path\": \"raw\", \"skip\": 1, \"times\": 99}]");
    assertProblem(
        () -> project.with(1, opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE)),
        "it is unknown whether 0001_a.sql was applied",
        "to continue; nothing is applied twice:\n           mvn d1:apply -Dtarget=remote");
    peer.fault("[]");
    assertThat(apply().applied()).containsExactly("0001_a.sql");
  }

  @Test
  void overloadIsWaitedForAndThenNamed() {
    project.migration("0001_a.sql", "CREATE TABLE a (x);");
    peer.fault(
        "{\"kind\": \"status\", \"status\": 429, \"code\": 7500, \"times\": 99,"
            + " \"message\": \"D1 DB is overloaded. Requests queued for too long.\"}");
    assertProblem(
        () -> project.with(1, opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE)),
        "cause: 7500: D1 DB is overloaded.",
        "the database is overloaded");
    peer.fault(
        "{\"kind\": \"hang\", \"path\": \"raw\", \"body\": \"CREATE TABLE a\", \"times\": 99}");
    assertProblem(
        () -> project.with(1, opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE)),
        "0001_a.sql is not applied yet but may still be",
        "cause: no response within ");
    assertThat(project.heard).anyMatch(line -> line.contains("retrying in"));
    peer.fault("{\"kind\": \"status\", \"status\": 429, \"retryAfter\": 300}");
    assertProblem(this::apply, "cause: 971: More than 1200 requests", "wait five minutes");
  }

  @Test
  void timeIsBounded() {
    peer.fault("{\"kind\": \"hang\", \"times\": 99}");
    Instant start = Instant.now();
    assertProblem(
        () -> project.with(2, MigrationStatus::run),
        "cannot look up database " + project.database().id(),
        "cause: no response within ",
        "to wait longer, add: -Dd1.timeout=<seconds>");
    assertThat(Duration.between(start, Instant.now()))
        .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(5));
    assertThat(project.heard)
        .hasSize(peer.requests() - 1)
        .allMatch(line -> line.matches("retry: .*: no response within .*; retrying in .*"))
        .first(STRING)
        .contains("no response within 500 ms");
  }

  @Test
  void resetGoesOnWhenItsAnswersAreLost() {
    project.migration("0001_a.sql", "CREATE TABLE a (x); CREATE VIEW v AS SELECT x FROM a;");
    apply();
    peer.fault(
        "[{\"kind\": \"reset-after\", \"path\": \"raw\", \"body\": \"DROP TABLE\"},"
            + " {\"kind\": \"hang-after\", \"path\": \"raw\", \"body\": \"CREATE VIEW\"}]");
    ResetDatabase.Result result =
        project.with(
            4,
            opened ->
                ResetDatabase.run(
                    opened,
                    new ResetDatabase.Request(List.of(), project.confirmation()),
                    ApplyMigrations.Progress.NONE));
    assertThat(result.applied()).containsExactly("0001_a.sql");
    assertThat(project.heard).anyMatch(line -> line.startsWith("settled: the response was lost"));
  }

  @Test
  void migrationThatRunsLateRunsOnceEvenIfTheLedgerTakesNamesTwice() {
    project.query(
        "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT)");
    project.query("CREATE TABLE a (x)");
    project.migration("0001_a.sql", "INSERT INTO a VALUES (1);");
    project.migration(
        "0002_b.sql",
        "UPDATE d1_migrations SET applied_at = '-'; INSERT INTO a VALUES (2);"
            + " CREATE TRIGGER t AFTER DELETE ON a BEGIN select CASE 1 WHEN 1 THEN 1 END; end;");
    peer.fault(
        "[{\"kind\": \"reset-late\", \"path\": \"raw\", \"body\": \"(1)\", \"ms\": \"held\"},"
            + "{\"kind\": \"reset-after\", \"path\": \"import\", \"body\": \"ingest\"}]");
    assertThat(apply().applied()).containsExactly("0001_a.sql", "0002_b.sql");
    assertThat(peer.release()).isOne();
    assertThat(project.query("SELECT x FROM a")).containsExactly("1", "2");
    assertThat(project.query("SELECT name FROM d1_migrations"))
        .containsExactly("0001_a.sql", "0002_b.sql");
  }

  @Test
  void resetThatRunsLateDropsNothingOfWhatFollowedIt() {
    project
        .migration("0001_a.sql", "CREATE TABLE a (x);")
        .migration("0002_b.sql", "CREATE TABLE b (x);")
        .write("seed.sql", "INSERT INTO a VALUES (1);");
    apply();
    peer.fault(
        "{\"kind\": \"reset-late\", \"path\": \"raw\", \"body\": \"nothing was dropped\", \"ms\": \"held\"}");
    var files = List.of(folder.resolve("seed.sql"));
    project.with(
        opened ->
            ResetDatabase.run(
                opened,
                new ResetDatabase.Request(files, project.confirmation()),
                ApplyMigrations.Progress.NONE));
    assertThat(peer.release()).isOne();
    assertThat(project.query("SELECT id, name FROM d1_migrations"))
        .containsExactly("3|0001_a.sql", "4|0002_b.sql");
    assertThat(project.query("SELECT x FROM a")).containsExactly("1");
  }

  @Test
  void resetStopsIfAnotherRunAppliedSomething() {
    project.migration("0001_a.sql", "CREATE TABLE a (x);");
    peer.fault(
        "{\"kind\": \"slow\", \"path\": \"raw\", \"body\": \"nothing was dropped\", \"ms\": \"held\"}");
    var other = CompletableFuture.runAsync(this::applyOnceResetIsSent);
    assertProblem(
        () ->
            project.with(
                opened ->
                    ResetDatabase.run(
                        opened,
                        new ResetDatabase.Request(List.of(), project.confirmation()),
                        ApplyMigrations.Progress.NONE)),
        "0001_a.sql was applied by another run in the meantime; nothing was dropped, run the goal again");
    other.join();
    assertThat(project.query("SELECT name FROM d1_migrations")).containsExactly("0001_a.sql");
  }

  private void applyOnceResetIsSent() {
    while (project.heard.stream().noneMatch(line -> line.startsWith("started: the script"))) {
      Thread.onSpinWait();
    }
    apply();
    int released;
    do {
      released = peer.release();
    } while (released == 0);
  }

  @Test
  void seedWithLostAnswerThatCannotRunTwiceLeavesItOpen() {
    project
        .migration("0001_a.sql", "CREATE TABLE a (x);")
        .write("seed.sql", "CREATE TABLE made_by_seed (x); INSERT INTO a VALUES (1);");
    apply();
    peer.fault("{\"kind\": \"reset-after\", \"path\": \"raw\", \"body\": \"INSERT INTO a\"}");
    var files = List.of(folder.resolve("seed.sql"));
    assertProblem(
        () ->
            project.with(
                opened ->
                    SeedDatabase.run(
                        opened, new SeedDatabase.Request(files, true, project.confirmation()))),
        "it is unknown whether the statements ran: the response was lost",
        "cause: table made_by_seed already exists",
        "either all of them ran or none");
  }

  @Test
  void refusalsNameTheirCause() {
    String id = project.database().id();
    assertProblem(
        () -> as(Peer.ACCOUNT, "wrong").databases().get(id), "10000: ", "Account > D1 > Edit");
    assertProblem(
        () -> as("f".repeat(32), Peer.TOKEN).databases().get(id), "7403: ", "f".repeat(32));
    D1Api api = as(Peer.ACCOUNT, Peer.TOKEN);
    assertProblem(
        () -> api.databases().get("00000000-0000-0000-0000-000000000000"),
        "7404: ",
        "check the database id");
    assertProblem(() -> api.query("DB", List.of("SELECT 1")), "7400: ", "must be a UUID");
    assertProblem(
        () -> api.databases().create(NewDatabase.named(project.database().name())),
        "7502: ",
        "another name");
  }

  @Test
  void configuredNameMustBeThatOfTheId() {
    project.write(
        "wrangler.jsonc",
        """
        {"d1_databases": [{"binding": "DB", "database_name": "shop", "database_id": "%s"}]}"""
            .formatted(project.database().id()));
    assertProblem(
        this::apply,
        "the database is named shop in the configuration, but "
            + project.database().name()
            + " at Cloudflare");
    assertThat(peer.log()).containsExactly("GET /ID");
  }

  @Test
  void nameAloneIsLookedUpExactly() {
    D1Api api = as(Peer.ACCOUNT, Peer.TOKEN);
    api.databases().create(NewDatabase.named("shop-of-somebody-else"));
    DatabaseRecord shop = api.databases().create(NewDatabase.named("shop"));
    project.write(
        "wrangler.jsonc",
        "{\"d1_databases\": [{\"binding\": \"DB\", \"database_name\": \"shop\"}]}");
    String id = project.with(opened -> opened.database().identity().location());
    assertThat(id).isEqualTo(shop.id());
    api.databases().delete(shop.id());
    assertProblem(this::apply, "no database is named shop in this account");
  }

  @Test
  void databasesAreMadeAndDeletedOnceUnderFaults() {
    D1Api api = as(Peer.ACCOUNT, Peer.TOKEN);
    peer.fault(
        "[{\"kind\": \"reset-after\", \"method\": \"POST\"}, {\"kind\": \"status-after\", \"method\": \"DELETE\"}]");
    DatabaseRecord made = api.databases().create(NewDatabase.named("made-once"));
    assertThat(api.databases().list("made-once"))
        .containsExactly(new DatabaseRecord(made.id(), made.name()));
    api.databases().delete(made.id());
    assertThat(api.databases().named("made-once")).isEmpty();
  }

  @Test
  void exportAndTimeTravel() {
    D1Api api = as(Peer.ACCOUNT, Peer.TOKEN);
    String id = project.database().id();
    String empty = api.bookmark(id, Optional.empty());
    project.migration("0001_a.sql", "CREATE TABLE exported (x);");
    apply();
    peer.fault("{\"kind\": \"truncated\", \"path\": \"export\"}");
    assertThat(new String(api.export(id), UTF_8)).contains("exported");
    String full = api.bookmark(id, Optional.empty());
    api.restore(id, empty);
    assertThat(project.query("SELECT name FROM sqlite_schema WHERE name = 'exported'")).isEmpty();
    api.restore(id, full);
    assertThat(project.query("SELECT name FROM d1_migrations")).containsExactly("0001_a.sql");
  }
}
