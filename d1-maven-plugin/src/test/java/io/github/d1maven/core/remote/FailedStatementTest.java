package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each statement stands on a line of its own, so that its line tells which one was found. */
final class FailedStatementTest {

  private static final String NO_TABLE_B = "no such table: b: SQLITE_ERROR";

  private final FailedStatement failed = new FailedStatement(new Ledger("d1_migrations"));

  private static List<SqlStatement> statements(String... lines) {
    return StatementSplitter.split(new SqlScript("m.sql", String.join("\n", lines)));
  }

  private static StoredObject table(String name, String sql) {
    return new StoredObject("table", name, name, sql);
  }

  private static RequestException failure(String message) {
    return RequestException.of(
        Outcome.SQL_FAILED, 7500, Problem.of("cannot apply m.sql").because(message));
  }

  private String found(String message, String... lines) {
    var e = (SqlTextException) failed.exception(failure(message), statements(lines));
    return e.position().line() + ": " + e.fact();
  }

  @Test
  void errorIsRepeatedOnTheSchemaOfTheDatabase() {
    String[] migration = {"INSERT INTO a VALUES (1);", "INSERT INTO b VALUES (1);", "SELECT 1;"};
    failed.start(new Snapshot(List.of(table("a", "CREATE TABLE a (x)")), List.of()));
    assertThat(found(NO_TABLE_B, migration)).isEqualTo("2: no such table: b");
    failed.start(new Snapshot(List.of(table("b", "CREATE TABLE b (x)")), List.of()));
    assertThat(found("no such table: a: SQLITE_ERROR", migration)).isEqualTo("1: no such table: a");
  }

  @Test
  void whatTheMigrationItselfDidBeforeCounts() {
    assertThat(found(NO_TABLE_B, "CREATE TABLE b (x);", "DROP TABLE b;", "DELETE FROM b;"))
        .isEqualTo("3: no such table: b");
  }

  @Test
  void whatRanSinceTheReadCountsUntilTheNextRead() {
    String[] migration = {"INSERT INTO a VALUES (1);", "INSERT INTO b VALUES (1);"};
    failed.start(Snapshot.EMPTY);
    failed.done(statements("CREATE TABLE a (x);"));
    assertThat(found(NO_TABLE_B, migration)).isEqualTo("2: no such table: b");
    failed.start(Snapshot.EMPTY);
    assertThat(found("no such table: a: SQLITE_ERROR", migration)).isEqualTo("1: no such table: a");
  }

  @Test
  void ledgerIsThere() {
    assertThat(found(NO_TABLE_B, "DELETE FROM d1_migrations;", "DELETE FROM b;"))
        .isEqualTo("2: no such table: b");
  }

  @Test
  void foreignKeysThatAreDeferredAreSoHere() {
    assertThat(
            found(
                NO_TABLE_B,
                "PRAGMA defer_foreign_keys = ON;",
                "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p);",
                "INSERT INTO c VALUES (1);",
                "DELETE FROM b;"))
        .isEqualTo("4: no such table: b");
  }

  @Test
  void anotherErrorThanThatOfTheDatabaseIsNoTrace() {
    failed.start(Snapshot.EMPTY);
    assertThat(found(NO_TABLE_B, "SELECT 1;", "DELETE FROM c;"))
        .isEqualTo("1: no such table: b (here or in a later statement)");
  }

  @Test
  void schemaThatCannotBeRebuiltIsNoTrace() {
    failed.start(new Snapshot(List.of(table("b", "CREATE TABLE b (x) NONSENSE")), List.of()));
    assertThat(found(NO_TABLE_B, "SELECT 1;", "DELETE FROM c;"))
        .isEqualTo("1: no such table: b (here or in a later statement)");
  }

  @ParameterizedTest
  @CsvSource({
    "UNIQUE constraint failed: b.x, 3: UNIQUE constraint failed: b.x",
    "NOT NULL constraint failed: b.y, 3: NOT NULL constraint failed: b.y",
    "UNIQUE constraint failed: a.x, '1: UNIQUE constraint failed: a.x (here or in a later statement on the table)'",
    "UNIQUE constraint failed: c.x, '1: UNIQUE constraint failed: c.x (here or in a later statement)'",
    "CHECK constraint failed: b, '1: CHECK constraint failed: b (here or in a later statement)'"
  })
  void errorOfRowsIsThatOfAStatementOnTheTable(String message, String expected) {
    failed.start(
        new Snapshot(
            List.of(table("a", "CREATE TABLE a (x)"), table("b", "CREATE TABLE b (x, y)")),
            List.of()));
    assertThat(
            found(
                message + ": SQLITE_CONSTRAINT",
                "INSERT INTO a VALUES (1);",
                "UPDATE a SET x = 'c.b';",
                "INSERT INTO \"B\" VALUES (1, 2);"))
        .isEqualTo(expected);
  }

  @Test
  void onlyStatementIsTheOne() {
    assertThat(found("UNIQUE constraint failed: a.x: SQLITE_CONSTRAINT", "", "SELECT 1;"))
        .isEqualTo("2: UNIQUE constraint failed: a.x");
  }

  @Test
  void failureWithoutAStatementStays() {
    RequestException failure = failure(NO_TABLE_B);
    assertThat(failed.exception(failure, List.of())).isSameAs(failure);
  }
}
