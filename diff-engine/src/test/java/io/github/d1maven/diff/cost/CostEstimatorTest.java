package io.github.d1maven.diff.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements, and what workerd counted for each over as many rows, in November 2026. */
class CostEstimatorTest {
  private static final List<StoredObject> OBJECTS =
      List.of(
          table("p", "CREATE TABLE p (id INTEGER PRIMARY KEY, email TEXT UNIQUE, age INT, note)"),
          index("p_age", "p", "CREATE INDEX p_age ON p (age)"),
          table(
              "c",
              "CREATE TABLE c (id INTEGER PRIMARY KEY, p INT REFERENCES p (id) ON DELETE CASCADE,"
                  + " t TEXT)"),
          index("c_p", "c", "CREATE INDEX c_p ON c (p)"),
          table("k", "CREATE TABLE k (a TEXT PRIMARY KEY, b INT) WITHOUT ROWID"),
          table("log", "CREATE TABLE log (id INTEGER PRIMARY KEY, x INT)"),
          table("s", "CREATE TABLE s (id INTEGER PRIMARY KEY, v INT)"),
          table("plain", "CREATE TABLE plain (v INT)"),
          new StoredObject(
              "trigger",
              "s_log",
              "s",
              "CREATE TRIGGER s_log AFTER UPDATE ON s BEGIN INSERT INTO log (x) VALUES (new.id);"
                  + " END"));
  private static final RowCounts ROWS = RowCounts.parse("p=100,c=200,k=50,s=30,plain=70,log=0");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 100 | UPDATE p SET note = 'y'",
        "100 | 200 | UPDATE p SET age = age + 1",
        "1 | 1 | UPDATE p SET note = 'z' WHERE id = 5",
        "0 | 70 | DELETE FROM plain",
        "0 | 3 | INSERT INTO plain VALUES (1), (2), (3)",
        "140 | 70 | INSERT INTO plain SELECT v FROM plain",
        "100 | 50 | INSERT INTO k SELECT printf('z%s', a), b FROM k",
        "90 | 60 | UPDATE s SET v = 0",
        "50 | 50 | UPDATE k SET b = 7",
        "11 | 0 | DROP INDEX p_age",
        "11 | 0 | DROP TABLE plain",
        "12 | 0 | DROP TABLE c",
        "12 | 1 | ALTER TABLE p ADD COLUMN z INT NOT NULL DEFAULT 1",
        "164 | 110 | ALTER TABLE p DROP COLUMN note",
        "80 | 17 | ALTER TABLE p RENAME COLUMN note TO remark",
        "53 | 10 | ALTER TABLE c RENAME TO d",
        "101 | 102 | CREATE TABLE copy AS SELECT * FROM p",
        "1 | 2 | CREATE VIEW v AS SELECT * FROM p",
        "0 | 1 | CREATE TRIGGER tr AFTER INSERT ON k BEGIN DELETE FROM log; END",
        "1 | 2 | CREATE VIRTUAL TABLE f USING fts5 (x)",
        "300 | 300 | INSERT INTO log (x) SELECT id FROM p UNION ALL SELECT id FROM c",
        "1 | 1 | INSERT INTO p (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET note = 'u'",
        "0 | 0 | PRAGMA defer_foreign_keys = ON",
      })
  void countsAsWorkerdDoes(long read, long written, String sql) {
    Cost cost = only(sql);
    assertThat(cost.rowsWritten()).isEqualTo(written).isEqualTo(cost.leastWritten());
    assertThat(cost.rowsRead()).isEqualTo(read);
    assertThat(cost.isComplete()).isTrue();
    assertThat(cost.assumed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "101 | CREATE INDEX p_note ON p (note)",
        "201 | CREATE UNIQUE INDEX c_t ON c (id, t)",
        "100 | UPDATE p SET note = (SELECT group_concat(t) FROM c WHERE c.p = p.id)",
        "200 | REINDEX p",
      })
  void countsWritesAsWorkerdDoes(long written, String sql) {
    Cost cost = only(sql);
    assertThat(cost.rowsWritten()).isEqualTo(written).isEqualTo(cost.leastWritten());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 10 | 100 | UPDATE p SET note = 'z' WHERE age > 90",
        "0 | 2 | 200 | DELETE FROM c WHERE p = 3",
        "100 | 300 | 300 | DELETE FROM p",
        "100 | 300 | 300 | DROP TABLE p",
        "1 | 51 | 101 | CREATE INDEX part ON p (age) WHERE age > 50",
        "0 | 0 | 50 | INSERT OR IGNORE INTO k SELECT a, b FROM k",
        "0 | 200 | 200 | INSERT INTO log (x) SELECT p.id FROM p JOIN c ON c.p = p.id",
      })
  void conditionsMakeARange(long least, long measured, long most, String sql) {
    Cost cost = only(sql);
    assertThat(cost.leastWritten()).isEqualTo(least).isLessThanOrEqualTo(measured);
    assertThat(cost.rowsWritten()).isEqualTo(most).isGreaterThanOrEqualTo(measured);
  }

  @Test
  void rowsMoveWithTheStatements() {
    try (CostEstimator estimator = CostEstimator.on(OBJECTS, ROWS)) {
      List<Long> written =
          List.of(
                  "CREATE TABLE n (id INTEGER PRIMARY KEY, v INT)",
                  "INSERT INTO n SELECT id, 0 FROM c",
                  "ALTER TABLE n RENAME TO m",
                  "UPDATE m SET v = 1",
                  "DELETE FROM m",
                  "UPDATE m SET v = 1")
              .stream()
              .map(sql -> estimator.run(SqlStatement.of(sql)).rowsWritten())
              .toList();
      assertThat(written).containsExactly(2L, 200L, 9L, 200L, 200L, 0L);
    }
  }

  @Test
  void childrenOfMovedKeysStay() {
    try (CostEstimator estimator = CostEstimator.on(OBJECTS, ROWS)) {
      estimator.run(SqlStatement.of("PRAGMA defer_foreign_keys = ON"));
      estimator.run(SqlStatement.of("UPDATE p SET id = id - 1000"));
      assertThat(estimator.run(SqlStatement.of("DROP TABLE p")).rowsWritten()).isEqualTo(100);
    }
  }

  @Test
  void rowsOfNewTablesAreKnownOneByOne() {
    try (CostEstimator estimator = CostEstimator.on(OBJECTS, ROWS)) {
      estimator.run(SqlStatement.of("CREATE TABLE guard (a, b)"));
      estimator.run(SqlStatement.of("INSERT INTO guard (a) VALUES (1)"));
      estimator.run(SqlStatement.of("INSERT INTO guard (b) VALUES (1)"));
      Cost cost =
          estimator.run(
              SqlStatement.of("INSERT INTO guard SELECT b, a FROM guard WHERE b NOTNULL"));
      assertThat(cost.rowsWritten()).isEqualTo(1);
    }
  }

  @Test
  void saysWhichNumbersOfRowsAreAssumed() {
    try (CostEstimator estimator = CostEstimator.on(OBJECTS, RowCounts.parse("p=100"))) {
      assertThat(estimator.run(SqlStatement.of("UPDATE p SET note = 1")).assumed()).isEmpty();
      Cost cost = estimator.run(SqlStatement.of("UPDATE k SET b = 1"));
      assertThat(cost.assumed()).containsExactly(new Identifier("k"));
      assertThat(cost.rowsWritten()).isEqualTo(RowCounts.ASSUMED);
    }
  }

  @Test
  void aQueryThatFeedsItselfIsNotCountedToItsEnd() {
    Cost cost =
        only(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
                + " INSERT INTO log (x) SELECT i FROM n");
    assertThat(cost.isComplete()).isFalse();
  }

  @Test
  void costsAddUp() {
    Cost one = new Cost(1, 2, 1, true, Set.of(new Identifier("a")));
    Cost two = new Cost(10, 20, 20, false, Set.of(new Identifier("b")));
    assertThat(one.plus(two))
        .isEqualTo(new Cost(11, 22, 21, false, Set.of(new Identifier("a"), new Identifier("b"))));
    assertThat(one.plus(Cost.NONE)).isEqualTo(one);
  }

  @Test
  void refusesWhatSqliteRefuses() {
    try (CostEstimator estimator = CostEstimator.on(OBJECTS, ROWS)) {
      SqlStatement wrong =
          StatementSplitter.split(new SqlScript("0001.sql", "UPDATE nowhere SET a = 1")).get(0);
      assertThatThrownBy(() -> estimator.run(wrong))
          .isInstanceOf(InvalidSqlException.class)
          .hasMessageContaining("no such table: nowhere");
    }
  }

  private static Cost only(String sql) {
    try (CostEstimator estimator = CostEstimator.on(OBJECTS, ROWS)) {
      return estimator.run(SqlStatement.of(sql));
    }
  }

  private static StoredObject table(String name, String sql) {
    return new StoredObject("table", name, name, sql);
  }

  private static StoredObject index(String name, String table, String sql) {
    return new StoredObject("index", name, table, sql);
  }
}
