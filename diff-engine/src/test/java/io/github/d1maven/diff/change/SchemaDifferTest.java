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
        "CREATE INDEX i ON t (a, b DESC) ≡ CREATE INDEX i ON t ((a), ('b') desc)",
        "CREATE INDEX i ON t (a COLLATE NOCASE) ≡ CREATE INDEX i ON t ((a collate rtrim) collate \"nocase\")",
        "CREATE INDEX i ON t ((a || b) COLLATE NOCASE) ≡ CREATE INDEX i ON t (((a || b) COLLATE nocase) ASC)",
        "CREATE INDEX i ON t ((a || b) COLLATE BINARY) ≡ CREATE INDEX i ON t (a || b)",
        "CREATE INDEX i ON t (-a COLLATE NOCASE) ≡ CREATE INDEX i ON t ((-a) COLLATE NOCASE)",
        "CREATE INDEX i ON t (lower(a) COLLATE NOCASE) ≡ CREATE INDEX i ON t ((\"lower\"(a)) COLLATE NOCASE)",
        "CREATE INDEX i ON t (a) WHERE b = 'x' ≡ CREATE INDEX i ON t (a) WHERE b = \"x\"",
        "CREATE INDEX i ON t (a) WHERE rowid > 5 ≡ CREATE INDEX i ON t (a) WHERE \"rowid\" > 5",
        "CREATE VIEW v AS SELECT a, b FROM t ≡ create view V as\tselect A , \"b\" from [T]; --",
        "CREATE VIEW v AS SELECT 'x' AS y FROM t ≡ CREATE VIEW v AS SELECT \"x\" AS \"y\" FROM t",
        "CREATE VIEW v AS SELECT s FROM (SELECT a AS s FROM t) ≡ CREATE VIEW v AS SELECT \"s\" FROM (SELECT a AS [s] FROM t)",
        "CREATE VIEW v AS SELECT CAST(a AS INT) FROM t ≡ CREATE VIEW v AS SELECT CAST(\"a\" AS \"int\") FROM t",
        "CREATE VIEW v AS SELECT 'nope' FROM t WHERE a > 'no' ≡ CREATE VIEW v AS SELECT \"nope\" FROM t WHERE a > \"no\"",
        "CREATE TABLE d1_probe (a); CREATE VIEW v AS SELECT \"x\" AS y FROM d1_probe ≡ CREATE TABLE d1_probe (a); CREATE VIEW v AS SELECT 'x' AS y FROM d1_probe",
        "CREATE VIEW v AS SELECT 1 AS x ≡ CREATE VIEW IF NOT EXISTS v AS SELECT 1 AS [x]",
        "CREATE TRIGGER r AFTER DELETE ON t BEGIN SELECT OLD.a; END ≡ create trigger R after delete on \"t\" begin select old.\"a\"; /* x; end; */ end",
        "CREATE TRIGGER r AFTER DELETE ON t BEGIN INSERT INTO u VALUES ('x'); END ≡ CREATE TRIGGER r AFTER DELETE ON t BEGIN INSERT INTO \"u\" VALUES (\"x\"); END",
        "CREATE VIRTUAL TABLE f USING fts5 (a, b UNINDEXED) ≡ CREATE VIRTUAL TABLE f USING fts5 ( \"A\" , [b]  'unindexed' )",
        "CREATE VIRTUAL TABLE f USING fts5 (a, content='t', prefix='2 3') ≡ CREATE VIRTUAL TABLE f USING fts5 (PREFIX = \"2,3\", a, content=T)",
        "CREATE VIRTUAL TABLE f USING fts5 (a, content='', contentless_delete=1) ≡ CREATE VIRTUAL TABLE f USING fts5 (a, contentl='1', content=\"\")",
        "CREATE VIRTUAL TABLE f USING fts5 (a, tokenize = \"porter 'unicode61'\") ≡ CREATE VIRTUAL TABLE f USING fts5 (a, tok=[porter  unicode61])",
        "CREATE VIRTUAL TABLE f USING fts5 (a) ≡ CREATE VIRTUAL TABLE f USING fts5 (a, detail=full, columnsize=1, tokenize=unicode61)",
        "CREATE VIRTUAL TABLE f USING rtree (id, x0, x1, +n TEXT) ≡ CREATE VIRTUAL TABLE f USING rtree (\"id\",[x0],X1,+N text)",
        "CREATE VIRTUAL TABLE f USING fts5vocab (u, row) ≡ CREATE VIRTUAL TABLE f USING fts5vocab ('u', \"ROW\")",
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
        "CREATE INDEX i ON t (a || b COLLATE NOCASE) => CREATE INDEX i ON t ((a || b) COLLATE NOCASE)",
        "CREATE INDEX i ON t (a || b COLLATE NOCASE) => CREATE INDEX i ON t (a || b)",
        "CREATE INDEX i ON t (a || b COLLATE BINARY) => CREATE INDEX i ON t (a || b)",
        "CREATE INDEX i ON t ((a COLLATE NOCASE) COLLATE RTRIM) => CREATE INDEX i ON t ((a COLLATE RTRIM) COLLATE NOCASE)",
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
        "CREATE VIEW v AS SELECT 's' FROM (SELECT a AS s FROM t) => CREATE VIEW v AS SELECT \"s\" FROM (SELECT a AS s FROM t)",
        "CREATE VIEW v AS SELECT a AS s FROM t ORDER BY 's' => CREATE VIEW v AS SELECT a AS s FROM t ORDER BY \"s\"",
        "CREATE VIEW v AS WITH w (k) AS (SELECT a FROM t) SELECT 'k' FROM w => CREATE VIEW v AS WITH w (k) AS (SELECT a FROM t) SELECT \"k\" FROM w",
        "CREATE VIEW v AS SELECT 'value' FROM json_each('[1]') => CREATE VIEW v AS SELECT \"value\" FROM json_each('[1]')",
        "CREATE VIEW v AS SELECT x.a FROM t x JOIN u => CREATE VIEW v AS SELECT \"x\" . a FROM t \"x\" CROSS JOIN u",
        "CREATE VIEW v AS SELECT 1 FROM t LEFT JOIN u => CREATE VIEW v AS SELECT 1 FROM t \"left\" JOIN u",
        "CREATE VIEW v AS SELECT current_date FROM (SELECT 1 AS \"current_date\") => CREATE VIEW v AS SELECT \"current_date\" FROM (SELECT 1 AS \"current_date\")",
        "CREATE VIEW v AS SELECT true FROM (SELECT 5 AS [true]) => CREATE VIEW v AS SELECT \"true\" FROM t",
        "CREATE VIEW v AS SELECT a AS \"x, b AS y\" FROM t => CREATE VIEW v AS SELECT a AS x, b AS y FROM t",
        "CREATE VIEW v AS SELECT [c d] FROM t => CREATE VIEW v AS SELECT a d FROM t",
        "CREATE VIEW v (x) AS SELECT a FROM t => CREATE VIEW v (X) AS SELECT a FROM t",
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

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "a => a, tokenize = 'porter'",
        "a, tokenize = porter => a, tokenize = 'porter ascii'",
        "a, tokenize = \"unicode61 tokenchars '-'\" => a, tokenize = \"unicode61 tokenchars '_'\"",
        "a, b => b, a",
        "a => a UNINDEXED",
        "a, content=t => a, content=u",
        "a, content='' => a",
        "a, prefix=2 => a, prefix='2 3'",
        "a => a, detail=none",
        "a => a, columnsize=0",
        "a => \"a b\"",
        "a => content",
      })
  void virtualTablesDifferInTheirArguments(String from, String to) {
    assertThat(
            subjects(
                "CREATE VIRTUAL TABLE f USING fts5 (" + from + ")",
                "CREATE VIRTUAL TABLE f USING fts5 (" + to + ")"))
        .containsExactly("virtual table \"f\"");
  }

  @Test
  void virtualTablesDifferInTheirModule() {
    assertThat(
            subjects(
                "CREATE VIRTUAL TABLE f USING rtree (id, x, y)",
                "CREATE VIRTUAL TABLE f USING rtree_i32 (id, x, y)"))
        .containsExactly("virtual table \"f\"");
    assertThat(
            subjects(
                "CREATE VIRTUAL TABLE f USING fts5vocab (u, row)",
                "CREATE VIRTUAL TABLE f USING fts5vocab (u, col)"))
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
