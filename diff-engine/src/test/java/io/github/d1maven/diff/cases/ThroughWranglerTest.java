package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the splitters of old wranglers make of a plan. */
class ThroughWranglerTest {
  private static final String T = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);\n";

  private final DiffEngine engine = new DiffEngine();

  static Stream<CaseFolder> planned() {
    return CaseFolder.all().filter(CaseFolder::isPlanned);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planned")
  void everyCasePassesUnchanged(CaseFolder folder) {
    passes(folder.plan());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE u (id INTEGER/*key*/PRIMARY KEY, s TEXT/*json*/NOT NULL, k INT/**/);",
        "CREATE TABLE u (id INTEGER--key\nPRIMARY KEY, s TEXT--json; it's\r\nNOT NULL);",
        "CREATE/*a*/TABLE/*b*/u/*c*/(a/*d*/TEXT/*e*/DEFAULT/*f*/'x;--y/*z*/'/*g*/COLLATE/*h*/NOCASE);",
        "CREATE TABLE u (a CHECK (a-/*x*/-1 > 0 AND a</*y*/-a), b AS (a/*;*/||a));",
        "CREATE TABLE \"u--;'/*\" (\"a/*b*/\" TEXT, `c--d` TEXT, [e/*f*/'g] TEXT);",
        "CREATE INDEX/*a*/i/*b*/ON/*c*/t/*d*/(a/*e*/COLLATE/*f*/NOCASE/*g*/DESC)/*h*/WHERE/*i*/a/*j*/IS/*k*/NULL;",
        "CREATE VIEW/*a*/v/*b*/AS/*c*/SELECT/*d*/a/*e*/FROM/*f*/t/*g*/WHERE/*h*/a='--/*'/*i*/OR/*j*/1;",
        "CREATE VIEW v AS SELECT (CASE WHEN a THEN 'END ;' ELSE 2 END) AS x, CASE a WHEN 1 THEN 2 END,a FROM t;",
        "CREATE TRIGGER/*a*/g/*b*/AFTER/*c*/INSERT/*d*/ON/*e*/t/*f*/BEGIN/*g*/DELETE/*h*/FROM/*i*/t;/*j*/END;",
        "CREATE TRIGGER g AFTER INSERT ON t WHEN(NEW.a)BEGIN DELETE FROM t; DELETE FROM t;END;",
        "CREATE TRIGGER g AFTER INSERT ON t begin DELETE FROM t; select 1; end;",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN--c\nSELECT(CASE WHEN 1 THEN 2 END );SELECT 3; END;",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT\n(case when 1 then 2 end\n); SELECT 3; end;",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1,CASE(1)WHEN(1)THEN(2)END; SELECT 3; END;",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT CASE 1 WHEN 1 THEN CASE 2 WHEN 2 THEN 3 END END ; SELECT 3; END;",
        "CREATE TABLE u (end INT, begin INT); CREATE TRIGGER g AFTER INSERT ON t BEGIN"
            + " UPDATE u SET end = 1 WHERE end IN (SELECT end FROM u) AND u.end ; SELECT 2; END;",
        "CREATE TABLE u (end INT); CREATE TRIGGER g AFTER UPDATE OF end ON u BEGIN"
            + " SELECT CASE end WHEN 1 THEN end ELSE NEW.end END FROM u; SELECT 2 FROM u ORDER BY end ; END;",
        "CREATE TABLE u (a$b INT, c$ TEXT); CREATE VIEW v AS SELECT a$b, c$ FROM u;",
      })
  void whatTheAuthorWritesPassesUnchanged(String sql) {
    Schema from = read(T);
    Schema to = read(T + sql + "\n-- the end\n");
    Plan plan = engine.plan(from, to);
    passes(plan);
    passes(engine.plan(Schema.empty(), to));
    try (CaseDatabase database = new CaseDatabase(new SqlScript("t.sql", T))) {
      database.migrate(String.join(";\n", WranglerSplitter.split(plan.toSql(), false)) + ";");
      assertThat(engine.differences(database.schema(), to)).isEmpty();
    }
  }

  @Test
  void anAddedColumnPassesUnchanged() {
    Schema to =
        read(
            T.replace(
                ");", ", b DOUBLE/*x*/PRECISION/*y*/DEFAULT/*z*/(1/*u*/+/*v*/2)/*w*/NOT NULL);"));
    passes(engine.plan(read(T), to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE u (s TEXT DEFAULT 'BEGIN TRANSACTION; x');",
        "CREATE TABLE u (s TEXT /* BEGIN TRANSACTION */);",
        "CREATE TABLE \"BEGIN TRANSACTION\" (s TEXT);",
      })
  void theWordsThatWranglerRemovesAreRefused(String sql) {
    SqlScript script = new SqlScript("schema.sql", T + sql);
    PlanOptions options = PlanOptions.DEFAULT.withScripts(List.of(script));
    Schema to = engine.read(SchemaSource.of(script));
    assertThatThrownBy(() -> engine.plan(read(T), to, options))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageStartingWith(
            "the migration would contain the words BEGIN TRANSACTION\n  --> schema.sql:2:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE u (s [a;b] TEXT);",
        "CREATE TABLE u (s [a--b] TEXT (3));",
        "ALTER TABLE t ADD COLUMN s [a/*b] [c];",
      })
  void typesThatWranglerMisreadsAreRefused(String sql) {
    SqlScript script = new SqlScript("schema.sql", T + sql);
    PlanOptions options = PlanOptions.DEFAULT.withScripts(List.of(script));
    Schema to = engine.read(SchemaSource.of(script));
    assertThatThrownBy(() -> engine.plan(read(T), to, options))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageMatching(
            "(?s)wrangler cannot apply a migration with type \\[a.*\n  --> schema.sql:2:.*");
    passes(engine.plan(to, read(T + sql + "CREATE INDEX i ON t (a);")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a;b]", "TEXT [a;b]", "[a b] TEXT", "[a b] [c;d]"})
  void otherTypesInBracketsPass(String type) {
    passes(engine.plan(read(T), read(T + "CREATE TABLE u (s " + type + ");")));
    passes(engine.plan(read(T), read(T.replace(");", ", s " + type + ");"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'BEGIN' || ' TRANSACTION; x'", "'COMMIT; x'", "'begin transaction; x'"})
  void otherWordsPass(String value) {
    passes(engine.plan(read(T), read(T + "CREATE TABLE u (s TEXT DEFAULT (" + value + "));")));
  }

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }

  /** Every statement arrives with all its tokens, alone or together with its neighbours. */
  private static void passes(Plan plan) {
    List<String> expected = statements(plan.toSql());
    for (boolean beforeLowerCase : List.of(true, false)) {
      List<String> arrived = new ArrayList<>();
      WranglerSplitter.split(plan.toSql(), beforeLowerCase)
          .forEach(piece -> arrived.addAll(statements(piece)));
      assertThat(arrived).as(plan.toSql()).isEqualTo(expected);
    }
  }

  private static List<String> statements(String sql) {
    return StatementSplitter.split(new SqlScript("plan", sql)).stream()
        .map(ThroughWranglerTest::tokens)
        .toList();
  }

  private static String tokens(SqlStatement statement) {
    return statement.tokens().stream().map(token -> token.text()).toList().toString();
  }
}
