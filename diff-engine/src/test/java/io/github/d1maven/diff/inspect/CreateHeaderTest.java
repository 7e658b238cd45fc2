package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.sql.SqlStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateHeaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE t (a) | table t t",
        "create table \"T x\" (a) | table T x T x",
        "CREATE INDEX i ON t (a) | index i t",
        "CREATE UNIQUE INDEX i ON t (a) | index i t",
        "CREATE VIEW v AS SELECT 1 | view v v",
        "CREATE VIEW v (a) AS SELECT 1 | view v v",
        "CREATE VIRTUAL TABLE f USING fts5 (a) | table f f",
        "CREATE TRIGGER r AFTER UPDATE ON t BEGIN SELECT 1; END | trigger r t",
        "CREATE TRIGGER r AFTER UPDATE OF a ON t BEGIN SELECT 1; END | trigger r t",
        "CREATE TABLE \"IF\" (a) | table IF IF",
      })
  void whatNeedsNothingElseToRunHasAHeader(String sql, String expected) {
    CreateHeader header = CreateHeader.of(SqlStatement.of(sql)).orElseThrow();
    assertThat(header.type() + " " + header.name() + " " + header.group()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE",
        "CREATE TABLE",
        "CREATE TABLE t",
        "CREATE UNIQUE INDEX i",
        "CREATE INDEX i ON",
        "CREATE INDEX i ON t",
        "CREATE TEMP TABLE t (a)",
        "CREATE TABLE main.t (a)",
        "CREATE TABLE IF NOT EXISTS t (a)",
        "CREATE TABLE t AS SELECT 1",
        "CREATE TABLE sqlite_stat1 (a)",
        "CREATE TABLE ( a)",
        "CREATE TRIGGER r AFTER UPDATE ON main.t BEGIN SELECT 1; END",
        "DROP TABLE t",
        "ALTER TABLE t RENAME TO u",
      })
  void anythingElseHasNone(String sql) {
    assertThat(CreateHeader.of(SqlStatement.of(sql))).isEmpty();
  }
}
