package io.github.d1maven.core.remote;

import static io.github.d1maven.core.standin.FaultKinds.CUT_AFTER;
import static io.github.d1maven.core.standin.FaultKinds.CUT_BEFORE;
import static io.github.d1maven.core.standin.FaultKinds.instead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.database.ForeignKeyViolation;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.core.standin.Answer;
import io.github.d1maven.core.standin.Fault;
import io.github.d1maven.core.standin.FaultKinds;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemoteDatabaseTest {

  private static final String LEDGER = "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY";
  private static final String WRANGLERS_LEDGER =
      LEDGER
          + " AUTOINCREMENT, name TEXT UNIQUE,"
          + " applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);";

  private static final Fault SQL_FAILS =
      instead(Answer.failure(400, 7500, "no such table: nowhere: SQLITE_ERROR"));

  private final RemoteSample sample;
  private final RemoteDatabase database;

  RemoteDatabaseTest(@TempDir Path basedir) {
    sample = new RemoteSample(new SampleProject(basedir));
    database = sample.open(Target.REMOTE);
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  private static List<SqlStatement> statements(String sql) {
    return StatementSplitter.split(new SqlScript("m.sql", sql));
  }

  private static Migration migration(String name, String sql) {
    return new Migration(name, statements(sql));
  }

  private List<String> ledger() {
    return sample.rows("SELECT name FROM d1_migrations ORDER BY id");
  }

  private <E extends Throwable> E failure(Class<E> type, Runnable action) {
    E failure = catchThrowableOfType(type, action::run);
    assertThat(failure).isNotNull();
    sample.assertNoSecrets(failure);
    return failure;
  }

  private <E extends Throwable> E failureOf(Class<E> type, String migration, String sql) {
    return failure(type, () -> database.apply(migration(migration, sql)));
  }

  @Test
  void emptyDatabaseIsRead() {
    assertThat(database.read()).isEqualTo(Snapshot.EMPTY);
    assertThat(database.applied()).isEmpty();
    assertThat(sample.standIn().summaries()).containsExactly("POST /ID/raw", "POST /ID/raw");
    assertThat(database.ledger().table()).isEqualTo("d1_migrations");
    assertThat(database.identity().summary()).isEqualTo("remote database shop");
  }

  @Test
  void schemaIsReadWithAndWithoutLedger() {
    sample.sql("CREATE TABLE \"it's\" (x DEFAULT ''''); CREATE INDEX i ON \"it's\" (x)");
    List<String> names = List.of("it's", "i");
    assertThat(database.read().objects()).extracting(StoredObject::name).isEqualTo(names);
    sample.sql(WRANGLERS_LEDGER + "INSERT INTO d1_migrations (name) VALUES ('0001_a.sql')");
    Snapshot snapshot = database.read();
    assertThat(snapshot.objects()).extracting(StoredObject::name).containsAll(names);
    assertThat(snapshot.appliedNames()).containsExactly("0001_a.sql");
    assertThat(sample.standIn().summaries()).hasSize(2);
  }

  @Test
  void rowsAreCountedInOneRequestUpToALimit() {
    sample.sql("CREATE TABLE a (x); INSERT INTO a VALUES (1), (2), (3); CREATE TABLE \"b b\" (x)");
    Identifier a = new Identifier("A");
    Identifier b = new Identifier("b b");
    assertThat(database.rows(List.of(a, b), 10)).isEqualTo(Map.of(a, 3L, b, 0L));
    assertThat(database.rows(List.of(a), 2)).isEqualTo(Map.of(a, 2L));
    assertThat(sample.standIn().summaries()).hasSize(2);
  }

  @Test
  void whatPrismaRecordedIsRead() {
    sample.sql(
        "CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL,"
            + " finished_at DATETIME, migration_name TEXT NOT NULL, logs TEXT, rolled_back_at"
            + " DATETIME, started_at DATETIME NOT NULL DEFAULT current_timestamp,"
            + " applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0);"
            + "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name,"
            + " rolled_back_at, started_at) VALUES ('x', 'ab', 1704190272345, '1_b', NULL, 2),"
            + " ('y', 'cd', NULL, '0_a', '2024-01-03T01:00:00.123+01:00', 1)");
    assertThat(database.read().hasTable(PrismaMigration.TABLE)).isTrue();
    assertThat(database.prismaMigrations())
        .containsExactly(
            new PrismaMigration("0_a", "cd", null, "2024-01-03 00:00:00"),
            new PrismaMigration("1_b", "ab", "2024-01-02 10:11:12", null));
    assertThat(sample.standIn().summaries()).hasSize(2);
  }

  @Test
  void rowsWithoutNameAreNoMigrations() {
    sample.sql(
        WRANGLERS_LEDGER
            + "INSERT INTO d1_migrations (name) VALUES (NULL), ('0001_a.sql'), (NULL)");
    assertThat(database.read().appliedNames()).containsExactly("0001_a.sql");
    assertThat(database.applied())
        .extracting(AppliedMigration::id, AppliedMigration::name)
        .containsExactly(tuple(2L, "0001_a.sql"));
    assertThat(database.apply(migration("0002_b.sql", "CREATE TABLE b (x)"))).isEmpty();
    assertThat(database.read().appliedNames()).containsExactly("0001_a.sql", "0002_b.sql");
  }

  @Test
  void schemaThatIsTooLargeForAnErrorIsReadBySecondRequest() {
    sample.sql("CREATE TABLE a (x)");
    sample
        .standIn()
        .faults()
        .at(1, instead(Answer.failure(400, 7500, "bad JSON path: 'd1:[[\"table\",\"a")));
    assertThat(database.read().objects()).extracting(StoredObject::name).containsExactly("a");
    assertThat(sample.standIn().summaries()).hasSize(2);
  }

  @Test
  void otherErrorsOfTheReadAreTold() {
    sample.standIn().faults().at(1, SQL_FAILS);
    assertThat(failure(RequestException.class, database::read).reason())
        .isEqualTo("no such table: nowhere: SQLITE_ERROR");
    sample.standIn().faults().at(1, SQL_FAILS);
    assertThat(failure(RequestException.class, database::applied).outcome())
        .isEqualTo(Outcome.SQL_FAILED);
  }

  @Test
  void migrationOfAnotherRunIsTheirs() {
    Migration migration = migration("0001_a.sql", "CREATE TABLE a (x); INSERT INTO a VALUES (1)");
    assertThat(database.apply(migration)).isEmpty();
    assertThat(sample.open(Target.REMOTE).apply(migration))
        .hasValueSatisfying(
            record -> {
              assertThat(record.name()).isEqualTo("0001_a.sql");
              assertThat(record.id()).isEqualTo(1);
              assertThat(record.appliedAt()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
            });
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
    assertThat(sample.heard()).noneMatch(line -> line.startsWith("settled"));
  }

  @Test
  void lostAnswerIsSettledByTheLedgerAndIsOurs() {
    sample.standIn().faults().at(2, CUT_AFTER);
    assertThat(database.apply(migration("0001_a.sql", "CREATE TABLE a (x)"))).isEmpty();
    assertThat(sample.heard())
        .anyMatch(
            line ->
                line.matches(
                    "settled: the response was lost, but according to the ledger 0001_a.sql was applied at .* UTC"));
  }

  @Test
  void whatIsSentIsAnnounced() {
    database.apply(migration("0001_a.sql", "CREATE TABLE a (x)"));
    assertThat(sample.heard()).contains("started: 0001_a.sql: 1 statement, as one batch");
  }

  /** Where a batch fails is found in memory, from what was read and what was applied since. */
  @Test
  void failedStatementIsFoundOnWhatWasReadAndApplied() {
    sample.sql("CREATE TABLE before (x)");
    database.read();
    database.apply(migration("0001_a.sql", "CREATE TABLE since (x)"));
    InvalidSqlException failed =
        failureOf(
            InvalidSqlException.class,
            "0002_b.sql",
            "DELETE FROM before;\nDELETE FROM since;\nDELETE FROM nowhere;");
    assertThat(failed.fact()).isEqualTo("no such table: nowhere");
    assertThat(failed.position().line()).isEqualTo(3);
  }

  @Test
  void bookmarkIsTakenBeforeARestoreToo() {
    String empty = sample.stored().history().current().bookmark();
    sample.sql("CREATE TABLE a (x)");
    String full = sample.stored().history().current().bookmark();
    assertThat(database.restore(empty)).isEqualTo(full);
    assertThat(sample.heard()).contains("bookmarked: " + full);
  }

  @Test
  void refusalIsToldWithoutAskingTheLedger() {
    sample
        .standIn()
        .faults()
        .at(2, instead(Answer.failure(403, 7403, "The given account is not valid")));
    RequestException refused =
        failureOf(RequestException.class, "0001_a.sql", "CREATE TABLE a (x)");
    assertThat(refused.fact()).isEqualTo("cannot apply 0001_a.sql");
    assertThat(refused.code()).isEqualTo(7403);
    assertThat(sample.standIn().summaries())
        .containsExactly("GET /ID/time_travel/bookmark", "POST /ID/raw");
  }

  @Test
  void refusalAfterALostAnswerIsSettledByTheLedger() {
    sample.standIn().faults().at(2, CUT_AFTER);
    sample.standIn().faults().on("WHERE name = ", CUT_BEFORE);
    sample.standIn().faults().on("SELECT CAST", CUT_BEFORE);
    assertThat(database.apply(migration("0001_a.sql", "CREATE TABLE a (x)"))).isEmpty();
    sample.standIn().faults().clear();
    // It is lost before anything is done, and refused when it is sent again.
    sample.standIn().faults().on("CREATE TABLE b", CUT_BEFORE);
    sample
        .standIn()
        .faults()
        .on(
            "CREATE TABLE b",
            (exchange, work) -> {
              work.run();
              exchange.send(Answer.failure(403, 7403, "The given account is not valid"));
            });
    assertThat(database.apply(migration("0002_b.sql", "CREATE TABLE b (x)"))).isEmpty();
    assertThat(sample.heard())
        .anyMatch(line -> line.startsWith("settled: ") && line.contains("0002_b.sql"));
    assertThat(ledger()).containsExactly("0001_a.sql", "0002_b.sql");
  }

  @Test
  void refusalAfterALostAnswerThatTheLedgerDoesNotSettleIsToldAsOpen() {
    sample.standIn().faults().on("CREATE TABLE a", CUT_BEFORE);
    sample
        .standIn()
        .faults()
        .on("CREATE TABLE a", instead(Answer.failure(403, 7403, "The given account is not valid")));
    RequestException refused =
        failureOf(RequestException.class, "0001_a.sql", "CREATE TABLE a (x)");
    assertThat(refused.fact()).isEqualTo("0001_a.sql is not applied yet but may still be");
    assertThat(refused.code()).isEqualTo(7403);
    assertThat(refused.problem().remedies()).hasSize(2);
  }

  @Test
  void ledgerOutOfReachLeavesItOpen() {
    database.read();
    sample.standIn().faults().on("/raw", 99, CUT_BEFORE);
    RequestException open = failureOf(RequestException.class, "0001_a.sql", "CREATE TABLE a (x)");
    assertThat(open.fact()).contains("0001_a.sql");
    assertThat(open.isTransient()).isTrue();
    assertThat(open.problem().remedies())
        .extracting(remedy -> ((Remedy.Run) remedy).goal())
        .containsExactly("status", "apply");
  }

  @Test
  void timeThatIsUpIsToldWithWhatIsKnown() {
    sample.standIn().faults().on("CREATE TABLE a", 99, CUT_BEFORE);
    RequestException open = failureOf(RequestException.class, "0001_a.sql", "CREATE TABLE a (x)");
    assertThat(open.fact()).startsWith("0001_a.sql is not applied");
    sample.standIn().faults().clear();
    refuseAsBusy("CREATE TABLE b");
    RequestException busy = failureOf(RequestException.class, "0002_b.sql", "CREATE TABLE b (x)");
    assertThat(busy.fact()).isEqualTo("cannot apply 0002_b.sql");
    assertThat(busy.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(sample.rows("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
  }

  @Test
  void batchThatWasCutIsImported() {
    sample
        .standIn()
        .faults()
        .on("AFTER INSERT", instead(Answer.failure(400, 7500, "incomplete input: SQLITE_ERROR")));
    Migration trigger =
        migration(
            "0001_t.sql",
            "CREATE TABLE a (x); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END");
    assertThat(database.apply(trigger)).isEmpty();
    assertThat(sample.standIn().summaries()).contains("POST /ID/import ingest");
    assertThat(sample.heard())
        .contains(
            "started: 0001_t.sql: 2 statements, by import, because the batch interface cut one of its"
                + " triggers");
    assertThat(ledger()).containsExactly("0001_t.sql");
  }

  @Test
  void incompleteInputWithoutATriggerIsAnError() {
    sample
        .standIn()
        .faults()
        .on("CREATE TABLE", instead(Answer.failure(400, 7500, "incomplete input: SQLITE_ERROR")));
    failureOf(InvalidSqlException.class, "0001_a.sql", "CREATE TABLE a (x)");
    assertThat(sample.standIn().summaries()).noneMatch(line -> line.contains("import"));
  }

  @Test
  void importThatFailsIsRolledBackAndNamed() {
    sample.sql("CREATE TABLE a (x UNIQUE); INSERT INTO a VALUES (1)");
    database.read();
    InvalidSqlException failed =
        failureOf(
            InvalidSqlException.class,
            "0001_a.sql",
            "CREATE TRIGGER t AFTER INSERT ON a begin SELECT 1; end;\n"
                + "INSERT INTO a VALUES (1);");
    assertThat(failed.fact())
        .isEqualTo("UNIQUE constraint failed: a.x (here or in a later statement on the table)");
    assertThat(sample.rows("SELECT name FROM sqlite_schema WHERE name IN ('t', 'd1_migrations')"))
        .isEmpty();
  }

  @Test
  void migrationThatRewritesTheLedgerIsRecordedOnce() {
    sample.sql(WRANGLERS_LEDGER + "INSERT INTO d1_migrations (name) VALUES ('0001_a.sql')");
    database.apply(migration("0002_squash.sql", "DELETE FROM \"D1_migrations\""));
    assertThat(ledger()).containsExactly("0002_squash.sql");
    database.apply(
        migration("0003_c.sql", "UPDATE d1_migrations SET applied_at = '2026-01-01 00:00:00'"));
    assertThat(ledger()).containsExactly("0002_squash.sql", "0003_c.sql");
  }

  @Test
  void ledgerThatTakesANameTwiceIsNoWayToRunTwice() {
    sample.sql(LEDGER + ", name TEXT, applied_at TEXT); CREATE TABLE a (x)");
    sample.standIn().faults().on("INSERT INTO a", FaultKinds.late(0));
    database.apply(migration("0001_a.sql", "INSERT INTO a VALUES (1)"));
    Migration again = migration("0001_a.sql", "INSERT INTO a VALUES (1)");
    assertThat(sample.open(Target.REMOTE).apply(again)).isPresent();
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
    assertThat(ledger()).containsExactly("0001_a.sql");
  }

  @Test
  void rowsWithoutParentAreNamedTenAtMost() {
    ForeignKeyException failed =
        failureOf(
            ForeignKeyException.class,
            "0001_a.sql",
            """
                        PRAGMA defer_foreign_keys = ON;
                        CREATE TABLE p (a, b, PRIMARY KEY (a, b));
                        CREATE TABLE c (id INTEGER PRIMARY KEY, a, b, FOREIGN KEY (a, b) REFERENCES p);
                        CREATE TABLE w (k PRIMARY KEY, a, b, FOREIGN KEY (a, b) REFERENCES p)
                          WITHOUT ROWID;
                        INSERT INTO w VALUES ('x', 1, 2);
                        INSERT INTO c (a, b) WITH RECURSIVE n(i) AS (
                          SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12) SELECT i, i FROM n;
                        """);
    assertThat(failed.violations())
        .hasSize(10)
        .startsWith(
            new ForeignKeyViolation("w", "a row: the value of a, b", "p"),
            new ForeignKeyViolation("c", "row 1: the value of a, b", "p"));
    assertThat(failed.more()).isEqualTo(3);
    assertThat(sample.rows("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
  }

  @Test
  void rowWithoutRowidIsNamedByItsTable() {
    ForeignKeyException failed =
        failure(
            ForeignKeyException.class,
            () ->
                database.execute(
                    Event.SEED,
                    statements(
                        """
                        PRAGMA defer_foreign_keys = ON;
                        CREATE TABLE p (id INTEGER PRIMARY KEY);
                        CREATE TABLE w (k PRIMARY KEY, p REFERENCES p) WITHOUT ROWID;
                        INSERT INTO w VALUES ('x', 1);
                        """)));
    assertThat(failed.violations())
        .containsExactly(new ForeignKeyViolation("w", "a row: the value of p", "p"));
    assertThat(failed.more()).isZero();
  }

  @Test
  void internalErrorThatNoRowExplainsIsToldAsItIs() {
    Fault internal = instead(Answer.failure(400, 7500, "internal error; reference = abc"));
    sample.standIn().faults().at(2, internal);
    Migration migration = migration("0001_a.sql", "CREATE TABLE a (x)");
    InvalidSqlException failed =
        failure(InvalidSqlException.class, () -> database.apply(migration));
    assertThat(failed.fact()).isEqualTo("internal error; reference = abc");
    assertThat(sample.rows("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
    // The same where the question for the rows ends without an error, or does not get through.
    for (Fault probe : List.of(instead(Answer.success(results())), internal)) {
      sample.standIn().faults().on("CREATE TABLE a", internal);
      sample.standIn().faults().on("foreign_key_check", probe);
      assertThat(failure(InvalidSqlException.class, () -> database.apply(migration)).fact())
          .isEqualTo("internal error; reference = abc");
    }
  }

  private static JsonNode results() {
    var results = JsonNodeFactory.instance.arrayNode();
    results.addObject().put("success", true);
    return results;
  }

  @Test
  void scriptThatMayRunTwiceDoes() {
    sample.sql("CREATE TABLE a (x)");
    sample.standIn().faults().on("DELETE", CUT_AFTER);
    database.executeRepeatable(Event.SEED, statements("DELETE FROM a; INSERT INTO a VALUES (1)"));
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
    assertThat(sample.standIn().summaries()).hasSize(3);
    assertThat(sample.heard()).contains("started: the script: 2 statements, as one batch");
  }

  @Test
  void scriptThatMustNotRunTwiceIsLeftOpen() {
    sample.sql("CREATE TABLE a (x)");
    sample.standIn().faults().on("INSERT", CUT_AFTER);
    RequestException open =
        failure(
            RequestException.class,
            () -> database.execute(Event.SEED, statements("INSERT INTO a VALUES (1)")));
    assertThat(open.fact()).contains("whether the statements ran");
    assertThat(open.problem().remedies().toString())
        .contains("check the data, and run the goal again if none did");
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
    assertThat(sample.heard()).contains("started: the script: 1 statement, as one batch");
  }

  @Test
  void scriptThatWasNotDoneIsSentAgainEvenIfItMustNotRunTwice() {
    sample.sql("CREATE TABLE a (x)");
    sample
        .standIn()
        .faults()
        .on(
            "INSERT",
            2,
            instead(Answer.failure(400, 7500, "Currently processing a long-running export.")));
    database.execute(Event.SEED, statements("INSERT INTO a VALUES (1)"));
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
  }

  @Test
  void scriptThatFailsAfterALostAnswerIsLeftOpen() {
    sample.sql("CREATE TABLE a (x)");
    sample.standIn().faults().on("CREATE TABLE b", CUT_AFTER);
    RequestException open =
        failure(
            RequestException.class,
            () -> database.executeRepeatable(Event.SEED, statements("CREATE TABLE b (x)")));
    assertThat(open.fact()).contains("whether the statements ran");
    assertThat(open.reason()).startsWith("table b already exists");
    assertThat(open.problem().remedies().toString()).contains("it is safe to run the goal again");
  }

  /** Every request with this text is turned away, as during an import. */
  private void refuseAsBusy(String text) {
    sample
        .standIn()
        .faults()
        .on(
            text,
            99,
            instead(Answer.failure(400, 7500, "Currently processing a long-running import.")));
  }

  @Test
  void scriptWhoseTimeIsUpSaysWhetherItIsInDoubt() {
    sample.standIn().faults().on("CREATE TABLE b", 99, CUT_BEFORE);
    assertThat(
            failure(
                    RequestException.class,
                    () -> database.executeRepeatable(Event.SEED, statements("CREATE TABLE b (x)")))
                .fact())
        .contains("whether the statements ran");
    sample.standIn().faults().clear();
    refuseAsBusy("CREATE TABLE b");
    assertThat(
            failure(
                    RequestException.class,
                    () -> database.executeRepeatable(Event.SEED, statements("CREATE TABLE b (x)")))
                .fact())
        .isEqualTo("cannot run 1 statements");
  }

  @Test
  void bookmarkIsTakenOnceAndBeforeTheFirstChange() {
    String before = sample.stored().history().current().bookmark();
    database.execute(Event.SEED, statements("CREATE TABLE a (x)"));
    database.execute(Event.SEED, statements("CREATE TABLE b (x)"));
    database.apply(migration("0001_c.sql", "CREATE TABLE c (x)"));
    assertThat(sample.heard())
        .filteredOn(line -> line.startsWith("bookmarked"))
        .containsExactly("bookmarked: " + before);
    assertThat(sample.standIn().summaries().get(0)).isEqualTo("GET /ID/time_travel/bookmark");
    String undo = database.restore(before);
    assertThat(sample.rows("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
    sample.open(Target.REMOTE).restore(undo);
    assertThat(ledger()).containsExactly("0001_c.sql");
  }

  @Test
  void bookmarksOfTimesAreThoseOfTheStates() {
    Instant start = sample.clock().now();
    sample.clock().pass(Duration.ofSeconds(10));
    database.execute(Event.SEED, statements("CREATE TABLE a (x)"));
    assertThat(database.bookmarkAt(start.plusSeconds(10)))
        .contains(sample.stored().history().current().bookmark());
    assertThat(database.bookmarkAt(start.plusSeconds(9)))
        .hasValueSatisfying(earlier -> assertThat(earlier).startsWith("00000001-"));
    assertThat(database.bookmarkAt(start.minusSeconds(1))).isEmpty();
    sample.standIn().faults().at(1, instead(Answer.failure(403, 7403, "not yours")));
    assertThat(failure(RequestException.class, () -> database.bookmarkAt(start)).code())
        .isEqualTo(7403);
  }
}
