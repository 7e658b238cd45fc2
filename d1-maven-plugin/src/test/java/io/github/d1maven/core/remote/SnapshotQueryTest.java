package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.cloudflare.Rows;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.standin.VirtualClock;
import io.github.d1maven.core.standin.database.Databases;
import io.github.d1maven.core.standin.database.Query;
import io.github.d1maven.core.standin.database.QueryResult;
import io.github.d1maven.core.standin.database.SqlFailure;
import io.github.d1maven.core.standin.database.StoredDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotQueryTest {

  private static final String LEDGER = "(id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT)";

  private final SnapshotQuery query = new SnapshotQuery(new Ledger("it's the ledger"));
  private final StoredDatabase database =
      new Databases(new VirtualClock()).create("shop").orElseThrow();

  private Snapshot read() {
    List<QueryResult> results = database.run(query.statements().stream().map(Query::new).toList());
    return query.read(results.stream().map(result -> Rows.ofArrays(result.rows())).toList());
  }

  private void sql(String sql) {
    database.run(List.of(new Query(sql)));
  }

  private String failure() {
    try {
      return "read " + read();
    } catch (SqlFailure e) {
      return e.getMessage();
    }
  }

  @Test
  void withoutALedgerTheSchemaIsInTheError() {
    sql("CREATE TABLE \"it's\" (x DEFAULT 'it''s'); CREATE INDEX i ON \"it's\" (x)");
    assertThat(SnapshotQuery.read(failure()))
        .contains(
            new Snapshot(
                List.of(
                    new StoredObject(
                        "table", "it's", "it's", "CREATE TABLE \"it's\" (x DEFAULT 'it''s')"),
                    new StoredObject("index", "i", "it's", "CREATE INDEX i ON \"it's\" (x)")),
                List.of()));
  }

  @Test
  void anIndexOrTriggerOfThatNameIsNoLedger() {
    sql("CREATE TABLE a (x); CREATE INDEX \"it's the ledger\" ON a (x)");
    assertThat(SnapshotQuery.read(failure()).orElseThrow().objects()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's the ledger", "It's THE Ledger"})
  void withALedgerBothAreRead(String name) {
    sql("CREATE TABLE a (x UNIQUE); CREATE TABLE \"" + name + "\" " + LEDGER);
    sql(
        "INSERT INTO \"it's the ledger\" VALUES (2, '0001_a.sql', 't'), (1, NULL, 't'),"
            + " (9007199254740993, '0002_b.sql', NULL)");
    Snapshot snapshot = read();
    assertThat(snapshot.objects())
        .extracting(StoredObject::name)
        .containsExactly("a", "sqlite_autoindex_a_1", name);
    assertThat(snapshot.objects().get(1).sql()).isNull();
    assertThat(snapshot.applied())
        .containsExactly(
            new AppliedMigration(2, "0001_a.sql", "t"),
            new AppliedMigration(9007199254740993L, "0002_b.sql", "null"));
  }

  @Test
  void aViewMayBeTheLedger() {
    sql("CREATE TABLE l " + LEDGER + "; CREATE VIEW \"it's the ledger\" AS SELECT * FROM l");
    assertThat(read().objects()).hasSize(2);
  }

  @Test
  void otherErrorsHoldNoSchema() {
    assertThat(SnapshotQuery.read("no such table: a: SQLITE_ERROR")).isEmpty();
    assertThat(SnapshotQuery.read("bad JSON path: 'd1:[[\"table\",\"a")).isEmpty();
  }

  @Test
  void schemaAloneIsReadAsWell() throws Exception {
    var rows = new ObjectMapper().readTree("[[\"table\", \"a\", \"a\", \"CREATE TABLE a (x)\"]]");
    assertThat(SnapshotQuery.withoutLedger(Rows.ofArrays(rows)))
        .isEqualTo(
            new Snapshot(
                List.of(new StoredObject("table", "a", "a", "CREATE TABLE a (x)")), List.of()));
  }
}
