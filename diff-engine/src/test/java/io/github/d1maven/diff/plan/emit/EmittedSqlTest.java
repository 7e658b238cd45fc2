package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.schema.ColumnType;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmittedSqlTest {
  @Test
  void theTableOfAnIndexIsRenamedAlone() {
    Map<Identifier, Identifier> names = Map.of(new Identifier("t"), new Identifier("n"));
    assertThat(EmittedSql.index("CREATE INDEX t ON t (t) WHERE t > 1", names))
        .isEqualTo("CREATE INDEX t ON \"n\" (t) WHERE t > 1");
  }

  @Test
  void aTableIsRenamedWhereItNamesItself() {
    Map<Identifier, Identifier> names = Map.of(new Identifier("t"), new Identifier("n"));
    assertThat(
            EmittedSql.table(
                "CREATE TABLE t (t REFERENCES t (t), CHECK (t.t > 1 AND t < 2))", names))
        .isEqualTo("CREATE TABLE \"n\" (t REFERENCES \"n\" (t), CHECK (\"n\".t > 1 AND t < 2))");
  }

  @Test
  void aDefaultKeepsItsTextThroughWrangler() {
    assertThat(EmittedSql.part("(1 +\r\n2)")).isEqualTo("(1 +\n2)");
    assertThat(EmittedSql.part("(CASE/**/WHEN 1 THEN 2 END)"))
        .isEqualTo("(CASE /**/WHEN 1 THEN 2 END)");
  }

  @Test
  void lineEndsBecomeOneKind() {
    assertThat(EmittedSql.of("1 \r")).isEqualTo("1 \n");
    assertThat(EmittedSql.of("1\r\n+\r2")).isEqualTo("1\n+\n2");
    assertThat(EmittedSql.of("1 -- a\rb\r\n+ 2")).isEqualTo("1 -- a b\n+ 2");
    assertThat(EmittedSql.of("1 /* a\r\nb */ + '\r\n'")).isEqualTo("1 /* a\nb */ + '\r\n'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "begin select 1;end => BEGIN select 1; END",
        "BEGIN SELECT 1; END => BEGIN SELECT 1; END",
        "WHEN(1)BEGIN/**/SELECT 1;END => WHEN(1) BEGIN /**/SELECT 1; END",
        "BEGIN SELECT CASE WHEN 1 THEN 2 END; END => BEGIN SELECT CASE WHEN 1 THEN 2 END; END",
        "BEGIN SELECT (CASE WHEN 1 THEN 2 END ); END => BEGIN SELECT ( CASE WHEN 1 THEN 2 END ); END",
        "BEGIN SELECT (CASE WHEN 1 THEN 2 END); END => BEGIN SELECT (CASE WHEN 1 THEN 2 END); END",
        "BEGIN SELECT (CASE WHEN 1 THEN (2)END ); END => BEGIN SELECT (CASE WHEN 1 THEN (2)END ); END",
        "BEGIN SELECT CASE(1)WHEN 1 THEN 2 END; END => BEGIN SELECT CASE (1)WHEN 1 THEN 2 END; END",
        "BEGIN SELECT 1-CASE WHEN 1 THEN 2 END; END => BEGIN SELECT 1- CASE WHEN 1 THEN 2 END; END",
        "BEGIN SELECT end FROM t; END => BEGIN SELECT \"end\" FROM t; END",
        "BEGIN SELECT 1 END FROM t; END => BEGIN SELECT 1 \"END\" FROM t; END",
        "BEGIN SELECT CASE end WHEN a.end THEN 1 + END ELSE end END; END => BEGIN SELECT CASE \"end\" WHEN a.\"end\" THEN 1 + \"END\" ELSE \"end\" END; END",
        "BEGIN SELECT CASE WHEN 1 THEN (2) END; END => BEGIN SELECT CASE WHEN 1 THEN (2) END; END",
        "BEGIN SELECT CASE WHEN 1 THEN CASE WHEN 2 THEN 3 END END; END => BEGIN SELECT CASE WHEN 1 THEN CASE WHEN 2 THEN 3 END END; END",
        "BEGIN SELECT (CASE WHEN 1 THEN(CASE WHEN 2 THEN 3 END ) END); END => BEGIN SELECT (CASE WHEN 1 THEN( CASE WHEN 2 THEN 3 END ) END); END",
      })
  void aTriggerEndsWhereWranglerTakesItToEnd(String body, String expected) {
    String before = "CREATE TRIGGER r AFTER INSERT ON t ";
    assertThat(EmittedSql.of(before + body)).isEqualTo(before + expected);
  }

  @Test
  void onlyTheBodyOfATriggerIsRead() {
    assertThat(EmittedSql.of("CREATE TRIGGER begin DELETE ON t begin DELETE FROM t;end"))
        .isEqualTo("CREATE TRIGGER begin DELETE ON t BEGIN DELETE FROM t; END");
    assertThat(
            EmittedSql.of("CREATE TRIGGER IF NOT EXISTS begin DELETE ON t begin DELETE FROM t;end"))
        .isEqualTo("CREATE TRIGGER IF NOT EXISTS begin DELETE ON t BEGIN DELETE FROM t; END");
    for (String other :
        List.of("CREATE", "CREATE TABLE trigger (a, end)", "CREATE VIEW v AS SELECT 1 end")) {
      assertThat(EmittedSql.of(other)).isEqualTo(other);
    }
  }

  @Test
  void aTypeInBracketsMayMeanSomethingElse() {
    assertThat(EmittedSql.changes(new ColumnType("a(10)", "[a] (10)"))).isFalse();
    assertThat(EmittedSql.changes(new ColumnType("a;b", "[a;b]"))).isFalse();
    assertThat(EmittedSql.changes(new ColumnType("a;b(10)", "[a;b] (10)"))).isTrue();
    assertThat(EmittedSql.changes(new ColumnType("a;b(10)", "a [a;b]"))).isFalse();
  }

  @Test
  void manyTermsAreBalanced() {
    assertThat(Balanced.join(" + ", Collections.nCopies(16, "1"))).doesNotContain("(");
    assertThat(Balanced.join("+", Collections.nCopies(17, "1")))
        .isEqualTo("(1+1+1+1+1+1+1+1)+(1+1+1+1+1+1+1+1+1)");
  }
}
