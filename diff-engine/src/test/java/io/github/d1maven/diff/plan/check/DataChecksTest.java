package io.github.d1maven.diff.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes may not fit the rows that exist. */
class DataChecksTest {
  private static final Set<HazardKind> ON_ROWS =
      Set.of(
          HazardKind.NOT_NULL_ON_ROWS,
          HazardKind.UNIQUE_ON_ROWS,
          HazardKind.FOREIGN_KEY_ON_ROWS,
          HazardKind.CHECK_ON_ROWS,
          HazardKind.EXPRESSION_ON_ROWS);

  private final DiffEngine engine = new DiffEngine();

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }

  private List<String> kinds(String from, String to) {
    return engine.plan(read(from), read(to)).hazards().stream()
        .map(Hazard::kind)
        .filter(ON_ROWS::contains)
        .map(Enum::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "(a)                         @ (a, b NOT NULL)                                @ NOT_NULL_ON_ROWS",
        "(a)                         @ (a, b NOT NULL DEFAULT NULL)                   @ NOT_NULL_ON_ROWS",
        "(a)                         @ (a, b NOT NULL DEFAULT 1)                      @ ~~",
        "(i INTEGER PRIMARY KEY, a)  @ (i INTEGER NOT NULL, a, PRIMARY KEY (i, a))    @ UNIQUE_ON_ROWS",
        "(i INTEGER, a)              @ (i INTEGER NOT NULL, a)                        @ NOT_NULL_ON_ROWS",
        "(a)                         @ (a, b NOT NULL AS (a + 1))                     @ NOT_NULL_ON_ROWS",
        "(a, b AS (a + 1))           @ (a, b NOT NULL AS (a + 1))                     @ NOT_NULL_ON_ROWS",
        "(a, b NOT NULL AS (a + 1))  @ (a, b NOT NULL AS (a + 1), c)                  @ ~~",
        "(a TEXT PRIMARY KEY)        @ (a TEXT COLLATE NOCASE PRIMARY KEY)            @ UNIQUE_ON_ROWS",
        "(a TEXT UNIQUE)             @ (a TEXT COLLATE NOCASE UNIQUE)                 @ UNIQUE_ON_ROWS",
        "(a TEXT UNIQUE, b)          @ (a TEXT UNIQUE, b COLLATE NOCASE)              @ ~~",
        "(a)                         @ (a, CHECK (1 > 0))                             @ CHECK_ON_ROWS",
      })
  void aChangedTable(String from, String to, String kinds) {
    assertThat(String.join(",", kinds("CREATE TABLE t " + from, "CREATE TABLE t " + to)))
        .isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "CREATE UNIQUE INDEX i ON t (a)    @ CREATE UNIQUE INDEX j ON t (a)           @ ~~",
        "CREATE UNIQUE INDEX i ON t (a)    @ CREATE UNIQUE INDEX j ON t (b)           @ UNIQUE_ON_ROWS",
        "CREATE INDEX i ON t (a)           @ CREATE UNIQUE INDEX j ON t (a)           @ UNIQUE_ON_ROWS",
        "CREATE UNIQUE INDEX i ON t (a, b) @ CREATE UNIQUE INDEX j ON t (a)           @ UNIQUE_ON_ROWS",
        "CREATE UNIQUE INDEX i ON t (a)    @ CREATE UNIQUE INDEX j ON t (a COLLATE NOCASE) @ UNIQUE_ON_ROWS",
        "~~ @ CREATE INDEX j ON t (a) WHERE json_extract(b, '$.x') = 1                @ EXPRESSION_ON_ROWS",
        "~~ @ CREATE INDEX j ON t (json_extract(a, '$.x'))                            @ EXPRESSION_ON_ROWS",
        "~~ @ CREATE INDEX j ON t (json_extract(a, '$.x')) WHERE b -> 'y' = 1         @ EXPRESSION_ON_ROWS",
        "~~ @ CREATE INDEX j ON t (json_extract(a, '$.x')) WHERE json_valid(a)        @ ~~",
        "~~ @ CREATE INDEX j ON t (a) WHERE b > 1                                     @ ~~",
      })
  void aNewIndex(String from, String to, String kinds) {
    String table = "CREATE TABLE t (a TEXT, b TEXT);";
    assertThat(String.join(",", kinds(table + from, table + to))).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, TEXT, ''",
    "TEXT, INTEGER, UNIQUE_ON_ROWS",
    "TEXT, TEXT NOT NULL, 'NOT_NULL_ON_ROWS,UNIQUE_ON_ROWS'",
  })
  void aNewIndexOverAColumnThatChanges(String from, String to, String kinds) {
    assertThat(
            String.join(
                ",",
                kinds(
                    "CREATE TABLE t (a " + from + "); CREATE UNIQUE INDEX i ON t (a)",
                    "CREATE TABLE t (a " + to + "); CREATE UNIQUE INDEX j ON t (a)")))
        .isEqualTo(kinds);
  }

  @Test
  void theConditionOfAnIndexComesFirst() {
    String table = "CREATE TABLE t (a TEXT, b TEXT);";
    Schema to = read(table + "CREATE INDEX j ON t (json_extract(a, '$.x')) WHERE b > 1");
    assertThat(engine.plan(read(table), to).toSql().replaceAll("\\s+", " "))
        .contains("(b > 1) AND (typeof(a) = 'text' AND NOT json_valid(a, 2))");
  }

  @Test
  void nothingIsCheckedOnRequest() {
    PlanOptions bare = PlanOptions.DEFAULT.withGuards(false);
    Schema from = read("CREATE TABLE t (a TEXT)");
    Schema to = read("CREATE TABLE t (a TEXT NOT NULL)");
    assertThat(engine.plan(from, to).toSql()).contains("d1_guard");
    assertThat(engine.plan(from, to, bare).toSql()).doesNotContain("d1_guard");
  }

  @Test
  void aLongCheckIsCutInTheMessage() {
    String sixty = "length(a) BETWEEN 10000000 AND 20000000000000000000000000000";
    assertThat(sixty).hasSize(60);
    assertThat(sentence(sixty)).contains("(" + sixty + ")");
    assertThat(sentence(sixty + "0")).contains("(" + sixty + "…)");
  }

  private String sentence(String check) {
    Schema from = read("CREATE TABLE t (a TEXT)");
    Schema to = read("CREATE TABLE t (a TEXT, CHECK (" + check + "))");
    return engine.plan(from, to).toSql();
  }
}
