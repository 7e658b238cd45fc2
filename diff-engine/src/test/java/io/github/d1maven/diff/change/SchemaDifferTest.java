package io.github.d1maven.diff.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects beside tables: what counts of them and what does not. */
class SchemaDifferTest {
  private static final String TABLES = "CREATE TABLE t (a, b, [c d]);\nCREATE TABLE u (a);\n";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "≡",
      quoteCharacter = '~',
      value = {
        "CREATE INDEX i ON t (a)     ≡ create index if not exists \"i\" on [t] (`A` asc);",
        "CREATE INDEX i ON t (a)     ≡ CREATE INDEX I ON T (a COLLATE BINARY)",
        "CREATE INDEX i ON t (a + b) ≡ CREATE INDEX i ON t ((A+\"b\"))",
        "CREATE INDEX i ON t (a) WHERE b = 1 ≡ CREATE INDEX i ON t (a) WHERE (B == 1) -- one",
        "CREATE INDEX i ON t (a) WHERE b = 'x' ≡ CREATE INDEX i ON t (a) WHERE b = \"x\"",
        "CREATE VIEW v AS SELECT a, b FROM t ≡ create view V as\tselect A , \"b\" from [T]; --",
        "CREATE VIEW v AS SELECT 1 AS x ≡ CREATE VIEW IF NOT EXISTS v AS SELECT 1 AS [x]",
        "CREATE TRIGGER r AFTER DELETE ON t BEGIN SELECT OLD.a; END ≡ create trigger R after delete on \"t\" begin select old.\"a\"; /* x; end; */ end",
        "CREATE VIRTUAL TABLE f USING fts5 (a, tokenize = 'trigram') ≡ CREATE VIRTUAL TABLE F USING FTS5(a,tokenize='trigram')",
      })
  void theseAreTheSame(String from, String to) {
    assertThat(subjects(from, to)).isEmpty();
    assertThat(subjects(to, from)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "CREATE INDEX i ON t (a) => CREATE UNIQUE INDEX i ON t (a)",
        "CREATE INDEX i ON t (a) => CREATE INDEX i ON u (a)",
        "CREATE INDEX i ON t (a) => CREATE INDEX i ON t (b)",
        "CREATE INDEX i ON t (a) => CREATE INDEX i ON t (a DESC)",
        "CREATE INDEX i ON t (a) => CREATE INDEX i ON t (a COLLATE NOCASE)",
        "CREATE INDEX i ON t (a, b) => CREATE INDEX i ON t (b, a)",
        "CREATE INDEX i ON t (a) => CREATE INDEX i ON t (a) WHERE b IS NOT NULL",
        "CREATE INDEX i ON t (a) WHERE b = 'x' => CREATE INDEX i ON t (a) WHERE b = 'X'",
        "CREATE INDEX i ON t (a) WHERE b = 'a' => CREATE INDEX i ON t (a) WHERE b = \"a\"",
      })
  void theseIndexesDiffer(String from, String to) {
    assertThat(subjects(from, to)).containsExactly("index \"i\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "CREATE VIEW v AS SELECT a FROM t => CREATE VIEW v AS SELECT a FROM u",
        "CREATE VIEW v AS SELECT a FROM t => CREATE VIEW v (x) AS SELECT a FROM t",
        "CREATE VIEW v AS SELECT 'a' AS x => CREATE VIEW v AS SELECT 'A' AS x",
        "CREATE VIEW v AS SELECT 1 AS x => CREATE VIEW v AS SELECT 1 AS X",
        "CREATE VIEW v AS SELECT \"c d\" FROM t => CREATE VIEW v AS SELECT 'c d' FROM t",
        "CREATE VIEW v AS SELECT CAST(a AS INT) FROM t => CREATE VIEW v AS SELECT CAST(a AS TEXT) FROM t",
      })
  void theseViewsDiffer(String from, String to) {
    assertThat(subjects(from, to)).containsExactly("view \"v\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "AFTER INSERT ON t BEGIN SELECT 1; END => BEFORE INSERT ON t BEGIN SELECT 1; END",
        "AFTER INSERT ON t BEGIN SELECT 1; END => AFTER UPDATE ON t BEGIN SELECT 1; END",
        "AFTER INSERT ON t BEGIN SELECT 1; END => AFTER INSERT ON u BEGIN SELECT 1; END",
        "AFTER INSERT ON t BEGIN SELECT 1; END => AFTER INSERT ON t BEGIN SELECT 2; END",
        "AFTER INSERT ON t BEGIN SELECT 1; END => AFTER INSERT ON t WHEN 1 BEGIN SELECT 1; END",
        "AFTER UPDATE OF a ON t BEGIN SELECT 1; END => AFTER UPDATE OF b ON t BEGIN SELECT 1; END",
        "AFTER INSERT ON t BEGIN SELECT 'x'; END => AFTER INSERT ON t BEGIN SELECT 'X'; END",
      })
  void theseTriggersDiffer(String from, String to) {
    assertThat(subjects("CREATE TRIGGER r " + from, "CREATE TRIGGER r " + to))
        .containsExactly("trigger \"r\"");
  }

  @Test
  void virtualTablesDifferInTheirArguments() {
    assertThat(
            subjects(
                "CREATE VIRTUAL TABLE f USING fts5 (a)",
                "CREATE VIRTUAL TABLE f USING fts5 (a, tokenize = 'porter')"))
        .containsExactly("virtual table \"f\"");
  }

  @Test
  void virtualTablesDifferInTheirModule() {
    assertThat(
            subjects(
                "CREATE VIRTUAL TABLE f USING rtree (id, x, y)",
                "CREATE VIRTUAL TABLE f USING rtree_i32 (id, x, y)"))
        .containsExactly("virtual table \"f\"");
  }

  @Test
  void theOrderOfObjectsDoesNotCount() {
    Schema a = read("CREATE TABLE x (a); CREATE TABLE y (b); CREATE VIEW v AS SELECT 1;");
    Schema b = read("CREATE VIEW v AS SELECT 1; CREATE TABLE y (b); CREATE TABLE x (a);");
    assertThat(SchemaDiffer.diff(a, b).isEmpty()).isTrue();
  }

  @Test
  void changesComeInTheOrderOfTheDeclaredSchemaWhatIsGoneLast() {
    Schema a = read("CREATE TABLE gone (a); CREATE TABLE z (a); CREATE TABLE b (a);");
    Schema b = read("CREATE TABLE z (a, x); CREATE TABLE come (a); CREATE TABLE b (a, x);");
    assertThat(SchemaDiffer.diff(a, b).changes())
        .extracting(Change::subject)
        .containsExactly("table \"z\"", "table \"come\"", "table \"b\"", "table \"gone\"");
  }

  private static List<String> subjects(String from, String to) {
    return SchemaDiffer.diff(read(TABLES + from), read(TABLES + to)).changes().stream()
        .map(Change::subject)
        .map(subject -> subject.toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  private static Schema read(String sql) {
    return new DiffEngine().read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }
}
