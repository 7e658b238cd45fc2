package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordedMigrationTest {

  private static final Ledger LEDGER = new Ledger("d1_migrations");

  private static List<String> statements(String sql) {
    var migration =
        new Migration("0001_it's.sql", StatementSplitter.split(new SqlScript("m.sql", sql)));
    return new RecordedMigration(LEDGER, migration).statements(List.of("history"));
  }

  @Test
  void entryComesFirst() {
    assertThat(statements("CREATE TABLE a (x); CREATE TABLE b (\"name\");"))
        .containsExactly(
            LEDGER.create(),
            LEDGER.failIfAny("name = '0001_it''s.sql'", "is already applied"),
            LEDGER.record("0001_it's.sql"),
            "history",
            "CREATE TABLE a (x)",
            "CREATE TABLE b (\"name\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1; DELETE FROM d1_migrations; SELECT 2",
        "UPDATE \"D1_Migrations\" SET name = 'x'; SELECT 1; SELECT 2"
      })
  void migrationThatTouchesTheLedgerIsRecordedAgainAtTheEnd(String sql) {
    List<String> statements = statements(sql);
    assertThat(statements).hasSize(8);
    assertThat(statements.get(6))
        .isEqualTo(
            "INSERT INTO \"d1_migrations\" (name) SELECT '0001_it''s.sql' WHERE NOT EXISTS"
                + " (SELECT 1 FROM \"d1_migrations\" WHERE name = '0001_it''s.sql')");
    assertThat(statements.get(7)).isEqualTo("history");
  }
}
