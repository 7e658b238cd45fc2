package io.github.d1maven.diff.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewRowsTest {
  private static Table table(String columns) {
    String sql = "CREATE TABLE t (" + columns + ")";
    return new DiffEngine().read(SchemaSource.of(new SqlScript("schema.sql", sql))).tables().get(0);
  }

  private static NewRows rows(String from, String to) {
    return new NewRows(table(from), table(to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "c                           @ NULL",
        "c INTEGER DEFAULT NULL      @ CAST(null AS NUMERIC) COLLATE \"BINARY\"",
        "c BLOB DEFAULT 'x'          @ 'x' COLLATE \"BINARY\"",
        "c BLOB DEFAULT x'41'        @ x'41' COLLATE \"BINARY\"",
        "c TEXT DEFAULT 5            @ CAST(5 AS TEXT) COLLATE \"BINARY\"",
        "c TEXT DEFAULT 'x'          @ CAST('x' AS TEXT) COLLATE \"BINARY\"",
        "c TEXT DEFAULT x'41'        @ unknown",
        "c REAL DEFAULT 5            @ CAST(5 AS REAL) COLLATE \"BINARY\"",
        "c REAL DEFAULT '5'          @ unknown",
        "c REAL DEFAULT x'41'        @ unknown",
        "c INTEGER DEFAULT 5         @ CAST(5 AS NUMERIC) COLLATE \"BINARY\"",
        "c INTEGER DEFAULT '5'       @ unknown",
        "c NUMERIC DEFAULT x'41'     @ unknown",
        "c TEXT DEFAULT (lower('X')) @ unknown",
        "c AS (a)                    @ unknown",
        "c INTEGER PRIMARY KEY       @ unknown",
        "a TEXT COLLATE NOCASE       @ \"a\" COLLATE \"NOCASE\"",
        "a TEXT                      @ \"a\"",
        "a INTEGER                   @ unknown",
      })
  void theValueOfAColumn(String column, String value) {
    boolean kept = column.startsWith("a");
    NewRows rows = rows("a TEXT", kept ? column : "a TEXT, " + column);
    Table to = table(kept ? column : "a TEXT, " + column);
    Identifier name = new Identifier(kept ? "a" : "c");
    assertThat(rows.value(to.column(name).orElseThrow()).orElse("unknown")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "c, true",
    "c DEFAULT NULL, true",
    "c DEFAULT 1, false",
    "c AS (a), false",
    "a, false",
  })
  void whetherAColumnIsNewAndNullInEachRow(String column, boolean isNull) {
    boolean kept = column.equals("a");
    NewRows rows = rows("a TEXT", kept ? "a TEXT, b" : "a TEXT, " + column);
    assertThat(rows.isNull(new Identifier(kept ? "a" : "c"))).isEqualTo(isNull);
  }

  @Test
  void theRowsOfAnExpressionWithoutColumnsAreUnknown() {
    NewRows rows = rows("a TEXT", "a TEXT, c DEFAULT 1");
    assertThat(rows.over(List.of(new Expression("1 > 0", Set.of("a", "c"))))).isEmpty();
    assertThat(rows.over(List.of(new Expression("rowid > 0", Set.of("rowid"))))).isEmpty();
    assertThat(rows.over(List.of(new Expression("c > 0", Set.of("a", "c")))))
        .map(Violations.Rows::source)
        .contains("(SELECT 1 COLLATE \"BINARY\" AS \"c\" FROM \"t\" LIMIT 2) AS \"t\"");
    assertThat(rows.over(List.of(new Expression("a > c", Set.of("a", "c")))))
        .map(Violations.Rows::source)
        .contains("(SELECT \"a\" AS \"a\", 1 COLLATE \"BINARY\" AS \"c\" FROM \"t\") AS \"t\"");
  }
}
