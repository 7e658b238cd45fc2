package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RouteTest {

  private static Route route(String sql) {
    return Route.of(StatementSplitter.split(new SqlScript("a.sql", sql)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CREATE TABLE begin (\"case\", \"end\"); SELECT CASE 1 WHEN 1 THEN 2 END;",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 'case'; END;",
        "CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n  SELECT 1;\nEND;",
        "SELECT 1;\r\nSELECT 2;"
      })
  void mostGoesAsABatch(String sql) {
    assertThat(route(sql).isImport()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER t AFTER INSERT ON a begin SELECT 1; END;",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; end;",
        "CREATE TEMP TRIGGER t AFTER INSERT ON a begin SELECT 1; END;",
        "CREATE TEMPORARY TRIGGER t AFTER INSERT ON a begin SELECT 1; END;",
        "SELECT 1; CREATE TRIGGER t AFTER INSERT ON a Begin SELECT 1; END; SELECT 2;",
        "create trigger t after insert on a BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; END;",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN\r\nSELECT 1; END;"
      })
  void triggersThatMayBeCutAreImported(String sql) {
    assertThat(route(sql).reason()).contains("trigger");
  }

  @Test
  void largestBatchIsABatch() {
    int rest = Route.BATCH_BYTES / 10 - "SELECT ''".length();
    SqlStatement tenth = SqlStatement.of("SELECT '" + "x".repeat(rest) + "'");
    assertThat(Route.of(Collections.nCopies(10, tenth)).isImport()).isFalse();
    SqlStatement more = SqlStatement.of("SELECT '" + "x".repeat(rest + 1) + "'");
    assertThat(Route.of(Collections.nCopies(10, more)).isImport()).isTrue();
  }

  @Test
  void bytesAreCounted() {
    SqlStatement wide = SqlStatement.of("SELECT '" + "\u00e9".repeat(49_990) + "'");
    assertThat(Route.of(Collections.nCopies(10, wide)).isImport()).isFalse();
    SqlStatement wider = SqlStatement.of("SELECT '" + "\u00e9".repeat(49_996) + "'");
    assertThat(Route.of(Collections.nCopies(10, wider)).isImport()).isTrue();
  }

  @Test
  void whatIsTooLargeIsImported() {
    SqlStatement small = SqlStatement.of("SELECT 1");
    SqlStatement large = SqlStatement.of("SELECT '" + "x".repeat(99_000) + "'");
    assertThat(Route.of(Collections.nCopies(Route.BATCH_STATEMENTS, small)).isImport()).isFalse();
    assertThat(Route.of(Collections.nCopies(Route.BATCH_STATEMENTS + 1, small)).isImport())
        .isTrue();
    assertThat(Route.of(Collections.nCopies(10, large)).isImport()).isFalse();
    assertThat(Route.of(Collections.nCopies(11, large)).reason()).contains("too large");
    assertThat(Route.of(List.of()).isImport()).isFalse();
  }
}
