package io.github.d1maven.diff.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.sql.SqlStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What D1 refuses is told in {@code errors/denied.txt}; here is what only looks like it. */
class D1RulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'BEGIN; VACUUM; power(2, 3)'",
        "SELECT 1 -- power(2, 3)",
        "SELECT \"begin\", \"vacuum\" FROM t",
        "CREATE TABLE begin_end (\"commit\" INT, \"if\" INT)",
        "CREATE TABLE reverse (a INT)",
        "CREATE TABLE IF NOT EXISTS mode (a INT)",
        "CREATE INDEX median ON reverse (a)",
        "CREATE INDEX i ON mode (a)",
        "INSERT INTO mode (a) VALUES (1)",
        "CREATE TABLE t (a INT REFERENCES mode (a))",
        "CREATE VIEW median (a) AS SELECT 1",
        "WITH mode (a) AS (SELECT 1) SELECT a FROM mode",
        "WITH RECURSIVE x (a) AS (SELECT 1), reverse (b) AS NOT MATERIALIZED (SELECT 2) SELECT 1",
        "CREATE TABLE t (a INT, CONSTRAINT reverse CHECK (a > 0))",
        "SELECT power FROM t",
        "CREATE TABLE my_cf_table (a INT)",
        "CREATE TABLE cf_ (a INT)",
        "CREATE TABLE temp (a INT)",
        "ALTER TABLE t ADD COLUMN \"constraint\" INT",
        "ALTER TABLE t DROP COLUMN \"constraint\"",
        "ALTER TABLE t ADD \"check\" INT CHECK (\"check\" > 0)",
        "ALTER TABLE t RENAME COLUMN a TO _cf_a",
        "PRAGMA table_list",
        "PRAGMA main.table_info(t)",
        "PRAGMA optimize",
        "SELECT upper(a), pow(2, 3), log(2, 8), ceil(1.5), iif(1, 2, 3), json_valid(a) FROM t",
        "REPLACE INTO t VALUES (1)",
        "EXPLAIN QUERY PLAN SELECT 1",
      })
  void whatD1TakesIsTaken(String sql) {
    assertThatCode(() -> D1Rules.check(SqlStatement.of(sql))).doesNotThrowAnyException();
  }

  @Test
  void aStatementMayHaveAHundredThousandBytesOfUtf8() {
    String longest = "SELECT '" + "é".repeat(49_995) + "x'";
    assertThat(longest.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSize(100_000);
    assertThatCode(() -> D1Rules.check(SqlStatement.of(longest))).doesNotThrowAnyException();
    assertThatThrownBy(() -> D1Rules.check(SqlStatement.of(longest + " ,1")))
        .isInstanceOf(DeniedSqlException.class)
        .hasMessageStartingWith("the statement has 100003 bytes; D1's limit is 100000 bytes\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE _cf_KV (a)",
        "CREATE TABLE IF NOT EXISTS \"_CF_x\" (a)",
        "CREATE UNIQUE INDEX main._cf_i ON t (a)",
        "CREATE VIRTUAL TABLE _cf_f USING fts5 (a)",
      })
  void cloudflaresOwnObjectsAreKnown(String sql) {
    assertThat(D1Rules.createsReserved(SqlStatement.of(sql))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE TABLE t (_cf_a INT)", "DROP TABLE _cf_KV", "CREATE TABLE", "END"})
  void nothingElseIsCloudflares(String sql) {
    assertThat(D1Rules.createsReserved(SqlStatement.of(sql))).isFalse();
  }
}
