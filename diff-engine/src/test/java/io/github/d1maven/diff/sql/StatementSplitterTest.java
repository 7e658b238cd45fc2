package io.github.d1maven.diff.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {
  @Test
  void cutsAtSemicolonsAndDropsThem() {
    assertThat(split("SELECT 1; SELECT 2 ;SELECT 3"))
        .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
  }

  @Test
  void commentsAndEmptyStatementsAreNoStatements() {
    assertThat(split(";; -- only a comment;\n /* ; */ ;\n")).isEmpty();
    assertThat(split("")).isEmpty();
  }

  @Test
  void commentsInsideAStatementStayInItsText() {
    assertThat(split("-- before\nSELECT /* in; */ 1 -- behind\n;"))
        .containsExactly("SELECT /* in; */ 1");
  }

  @Test
  void semicolonsInStringsAndQuotedNamesCutNothing() {
    assertThat(split("SELECT ';', \"a;b\", `c;d`, [e;f]; SELECT 'it'';s'"))
        .containsExactly("SELECT ';', \"a;b\", `c;d`, [e;f]", "SELECT 'it'';s'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END",
        "create trigger t after insert on a begin select 1; end",
        "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END",
        "CREATE TEMPORARY TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END",
        "CREATE TRIGGER IF NOT EXISTS t AFTER INSERT ON a BEGIN SELECT 1; END",
        "EXPLAIN CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END",
        "EXPLAIN QUERY PLAN CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END",
        "CREATE /* x */ TRIGGER -- y\n t AFTER INSERT ON a BEGIN SELECT 1;\nEND",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE 1 WHEN 1 THEN 2 ELSE 3 END; END",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END x; SELECT 3; END",
        "CREATE TRIGGER t AFTER INSERT ON a WHEN CASE 1 WHEN 1 THEN 1 END BEGIN SELECT 1; END",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT ';END;'; END",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; /* ;END; */ SELECT 2; END",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; -- ;END;\n SELECT 2; END",
        "CREATE TRIGGER \";END;\" AFTER INSERT ON [;END;] BEGIN SELECT 1; END",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1;; /* x */ END",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT \"end\"; END",
      })
  void aTriggerIsOneStatement(String trigger) {
    assertThat(split(trigger + ";\nSELECT 3;")).containsExactly(trigger, "SELECT 3");
    assertThat(split(trigger)).containsExactly(trigger);
  }

  @Test
  void endClosesNothingOutsideATrigger() {
    assertThat(split("BEGIN; SELECT 1; END; SELECT CASE WHEN 1 THEN 2 END; SELECT 3")).hasSize(5);
  }

  @Test
  void aTableNamedTriggerIsNoTrigger() {
    assertThat(split("CREATE TABLE \"trigger\"(a); CREATE TABLE trigger_log(b); SELECT 1"))
        .hasSize(3);
  }

  @Test
  void aQuotedTriggerKeywordMakesNoTrigger() {
    assertThat(split("CREATE \"TRIGGER\" x; SELECT 1; END")).hasSize(3);
  }

  @Test
  void aByteOrderMarkBelongsToNoStatement() {
    assertThat(split("\uFEFFSELECT 1")).containsExactly("SELECT 1");
  }

  @Test
  void windowsLineEndsAreKeptInsideAndCutOutside() {
    assertThat(split("SELECT\r\n1;\r\n\r\nSELECT 2\r\n"))
        .containsExactly("SELECT\r\n1", "SELECT 2");
  }

  @Test
  void statementsKnowTheirPlace() {
    List<SqlStatement> statements =
        StatementSplitter.split(new SqlScript("0001_init.sql", "-- hi\nSELECT 1;\n  SELECT 2"));
    assertThat(statements)
        .extracting(statement -> statement.position().toString())
        .containsExactly("0001_init.sql:2:1", "0001_init.sql:3:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1;",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END;",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1 END; SELECT 2;",
      })
  void aTriggerWithoutItsEndIsRefused(String sql) {
    assertThatExceptionOfType(UnterminatedSqlException.class)
        .isThrownBy(() -> split("SELECT 0;\n" + sql))
        .satisfies(e -> assertThat(e.position().line()).isEqualTo(2))
        .satisfies(
            e ->
                assertThat(e.fact())
                    .isEqualTo("unterminated trigger (no END; after its last statement)"));
  }

  @Test
  void anUnterminatedCommentIsRefusedEvenBehindTheLastStatement() {
    assertThatExceptionOfType(UnterminatedSqlException.class)
        .isThrownBy(() -> split("SELECT 1; /* the end"));
  }

  @Test
  void onlyOneStatementCanStandForItself() {
    assertThat(SqlStatement.of(" SELECT 1; ").text()).isEqualTo("SELECT 1");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> SqlStatement.of("SELECT 1; SELECT 2"));
  }

  private static List<String> split(String sql) {
    return StatementSplitter.split(new SqlScript("test.sql", sql)).stream()
        .map(SqlStatement::text)
        .toList();
  }
}
