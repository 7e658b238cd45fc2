package io.github.d1maven.diff.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptChecksTest {
  private static final String COLUMNS =
      "i INTEGER, r REAL, n NUMERIC, t TEXT, b BLOB, a, f TEXT COLLATE NOCASE, \"o d\" INTEGER,"
          + " l AS (length(t))";

  private final DiffEngine engine = new DiffEngine();

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }

  private boolean implied(String before, String after) {
    Schema from = read(before);
    Schema to = read(after);
    AlterTable change = engine.diff(from, to).all(AlterTable.class).findFirst().orElseThrow();
    KeptChecks kept = new KeptChecks(change);
    return change.to().checks().stream().allMatch(check -> kept.imply(check.expression()));
  }

  private static String table(String check) {
    return "CREATE TABLE x (" + COLUMNS + ", CHECK (" + check + "))";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "t IN ('a', 'b')                    @ t IN ('c', 'b', 'a')",
        "t = 'a'                            @ t IN ('a', 'b')",
        "t = 'a' OR t = 'b'                 @ t IN ('a', 'b', 'c')",
        "t IN ('a', 'b')                    @ (t IN ('a', 'b') OR i > 5)",
        "f COLLATE RTRIM IN ('a')           @ f COLLATE RTRIM IN ('a', 'b')",
        "lower(t) IN ('a')                  @ lower(t) IN ('a', x'00', -1)",
        "t NOT IN ('a', 'b')                @ t NOT IN ('b')",
        "t NOT IN ('a', 'b')                @ t <> 'b'",
        "t <> 'a' AND t <> 'b'              @ t <> 'b'",
        "length(t) < 10                     @ length(t) < 11",
        "length(t) < 10                     @ length(t) <= 10",
        "length(t) <= 10                    @ length(t) < 10.5",
        "i > 5                              @ i > -5",
        "i > 5                              @ i >= 5",
        "i >= 5                             @ i > 4.5",
        "r BETWEEN 0 AND 1                  @ r BETWEEN -1 AND 1",
        "i IN (-1, +2)                      @ i IN (+2, 3, -1)",
        "n BETWEEN 0 AND 1                  @ n <= 1",
        "n >= 0 AND n <= 1                  @ n BETWEEN 0 AND 2",
        "a < 5                              @ a < 6",
        "b < 5                              @ b < 6",
        "l < 5                              @ l < 6",
        "t <> '' AND i > 1 AND r > 2        @ r > 2 AND t <> ''",
        "t <> '' AND i > 1                  @ i > 0",
        "i > 1 OR r > 2                     @ r > 1 OR i > 1 OR t LIKE 'a%'",
        "i > 1                              @ i > 1 OR t IS NULL",
        "i > 1 AND r > 2                    @ (r > 1 AND i > 0) OR t = 'a'",
        "(i > 1 OR r > 2) AND t = 'a'       @ i > 1 OR r > 2",
        "json_valid(t) AND t -> 'a' > 1     @ t -> 'a' > 1",
        "i BETWEEN 1 AND 2 OR i = 5         @ i BETWEEN 0 AND 2 OR i IN (5, 6)",
        "i AND r = 1                        @ i",
        "i BETWEEN 1 AND 1 + 1 AND r = 1    @ i BETWEEN 1 AND 1 + 1",
        "i > 5                              @ i > +4",
        "i = +1                             @ i IN (+1, 2)",
        "i < 5                              @ i < 5.0",
        "i < 100000000000001                @ i < 100000000000002",
        "r < 0.000000000000001              @ r < 0.000000000000002",
        "i > 1                              @ i > 1 OR length(t) > 2",
        "i > 1                              @ i > 1 OR r IN (1, 2)",
        "i > 1                              @ i > 1 OR \"o d\" > 2",
        "(CASE i WHEN 1 THEN 2 END) AND i=1 @ (CASE i WHEN 1 THEN 2 END) OR r = 1",
      })
  void aCheckThatOnlyGrowsIsImplied(String old, String wanted) {
    assertThat(implied(table(old), table(wanted))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "t IN ('a', 'b')                    @ t IN ('a')",
        "t IN ('a', NULL)                   @ t IN ('a', 'b', NULL)",
        "t IN ('a', NULL)                   @ t IN ('a', 'b')",
        "t IN ('a')                         @ t IN ('A', 'b')",
        "t IN ('a')                         @ f IN ('a', 'b')",
        "t IN ('a')                         @ t COLLATE NOCASE IN ('a', 'b')",
        "t IN ('a', f)                      @ t IN ('a', f, 'b')",
        "t IS 'a'                           @ t IN ('b', 'c')",
        "NOT t IN ('a')                     @ NOT t IN ('a', 'b')",
        "NOT (t) IN ('a')                   @ NOT (t) IN ('a', 'b')",
        "t NOT IN ('a')                     @ t NOT IN ('a', 'b')",
        "t NOT IN ('a', NULL)               @ t NOT IN ('a')",
        "t < 10                             @ t < 9",
        "t < 10                             @ t < 11",
        "f < 10                             @ f < 11",
        "lower(t) < 10                      @ lower(t) < 11",
        "CAST(i AS TEXT) < 10               @ CAST(i AS TEXT) < 11",
        "i < '10'                           @ i < '11'",
        "i < 10                             @ i < 9",
        "i <= 10                            @ i < 10",
        "i > 10                             @ i < 20",
        "i > 20                             @ i < 10",
        "i < 10                             @ i > 20",
        "i >= 10                            @ i > 10",
        "i > 10                             @ i > 11",
        "i < 0x0f                           @ i < 0x1f",
        "i < 9007199254740993               @ i < 9007199254740994",
        "NOT i < 10                         @ NOT i < 11",
        "NOT i BETWEEN 1 AND 5              @ NOT i BETWEEN 0 AND 6",
        "i NOT BETWEEN 1 AND 5              @ i NOT BETWEEN 0 AND 6",
        "i = 1 OR r = 2                     @ i = 1",
        "i = 1                              @ i = 1 AND r = 2",
        "i > 1 OR r > 2                     @ i > 1 AND r > 2",
        "i BETWEEN 1 AND 2 AND r = 1        @ i BETWEEN 1 AND 2 AND r = 2",
        "i IS NULL OR i < 5                 @ i < 10",
        "i = 1                              @ json(t) = 1 OR i = 1",
        "i = 1 OR t LIKE f                  @ t LIKE f OR i = 1",
        "i = 1 OR abs(i) = 2                @ abs(i) = 2 OR i = 1",
        "CASE i WHEN 1 THEN t AND r END     @ CASE i WHEN 1 THEN t AND r > 0 END",
        "CASE i WHEN 1 THEN t AND r END     @ CASE i WHEN 1 THEN t AND r END OR r = 1",
        "rowid > 5                          @ rowid > 4",
        "i > 1 AND r > 2                    @ (r > 1 AND i > 5) OR t = 'a'",
        "i > 1 AND r > 2                    @ i > 5 OR r > 9",
        "i IN (1)                           @ i IN (1 + 1, 3)",
        "t IN () OR i = 1                   @ t IN ('a') OR i = 1",
        "i < '10'                           @ i < 11",
        "i < 10                             @ i < '11'",
        "i < 1000000000000001               @ i < 1000000000000002",
        "i = 1 OR 'b' LIKE t                @ 'b' LIKE t OR i = 1",
      })
  void anyOtherCheckIsNot(String old, String wanted) {
    assertThat(implied(table(old), table(wanted))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "i INTEGER CHECK (i < 5)           @ i INTEGER, CHECK (i < 6)",
        "i INTEGER CHECK (i < 5)           @ i INTEGER NOT NULL CHECK (i < 6)",
        "i INTEGER CHECK (i < 5)           @ i INT DEFAULT 3 CHECK (i < 6), j",
        "a, b, CHECK (a < 5 AND b < 5)     @ a CHECK (a < 5), b CHECK (b < 6)",
        "a CHECK (a < 5), b CHECK (b < 5)  @ a, b, CHECK (a < 5 AND b < 6)",
        "a CHECK (a > 0) CHECK (a < 5)     @ a CHECK (a BETWEEN 0 AND 5)",
        "a CHECK (a > 0) CHECK (a < 5)     @ a CHECK ((a > 0 AND a < 5) OR a = 9)",
        "t, i CHECK (i < 5)                @ t COLLATE NOCASE, i CHECK (i < 6)",
        "t, l AS (length(t)) CHECK (l < 5) @ t, l AS (length(t)) CHECK (l < 6)",
        "k INTEGER PRIMARY KEY, CHECK (oid = 1) @ k INTEGER PRIMARY KEY, CHECK (oid IN (1, 2))",
      })
  void columnsThatKeepTheirValuesAreCompared(String before, String after) {
    assertThat(implied("CREATE TABLE x (" + before + ")", "CREATE TABLE x (" + after + ")"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "i INTEGER CHECK (i < 5)             @ i TEXT CHECK (i < 5)",
        "i INTEGER CHECK (i < 5)             @ i BLOB CHECK (i < 6)",
        "t TEXT CHECK (t <> 'a')             @ t TEXT COLLATE NOCASE CHECK (t <> 'a')",
        "t COLLATE NOCASE CHECK (t <> 'a')   @ t CHECK (t <> 'a') CHECK (t <> 'b')",
        "t, l AS (1) CHECK (l < 5)           @ t, l AS (length(t)) CHECK (l < 5)",
        "t INT, l AS (t) CHECK (l < 5)       @ t, l AS (t) CHECK (l < 6)",
        "i INTEGER CHECK (i IS NULL), k      @ i INTEGER PRIMARY KEY CHECK (i IS NULL), k",
        "a CHECK (a < 5), b                  @ a CHECK (a < 5), b, c CHECK (c < 5)",
        "a CHECK (a < 5), b                  @ a, b CHECK (b < 6)",
        "k INTEGER, CHECK (oid = 1)          @ k INTEGER PRIMARY KEY, CHECK (oid = 1)",
        "a CHECK (a <> !no!)               @ a CHECK (a <> !no!), no",
      })
  void columnsThatDoNotKeepTheirValuesAreNot(String before, String after) {
    assertThat(
            implied(
                "CREATE TABLE x (" + before.replace("!", "\"") + ")",
                "CREATE TABLE x (" + after.replace("!", "\"") + ")"))
        .isFalse();
  }

  @Test
  void anyInAStrictTableIsAnotherTypeThanInAPlainOne() {
    String plain = "CREATE TABLE x (a ANY CHECK (a < 5))";
    assertThat(implied(plain, plain + " STRICT")).isFalse();
    String text = "CREATE TABLE x (a TEXT CHECK (a > 'b'))";
    assertThat(implied(text, text + " STRICT")).isTrue();
  }

  @Test
  void aCheckThatOnlyGrowsGivesNoHazardAndNoScan() {
    Plan plan =
        plan(
            "CREATE TABLE x (t TEXT CHECK (t IN ('a', 'b')))",
            "CREATE TABLE x (t TEXT NOT NULL CHECK (t IN ('a', 'b', 'c')))");
    assertThat(plan.hazards())
        .extracting(Hazard::kind)
        .containsExactly(HazardKind.NOT_NULL_ON_ROWS, HazardKind.REBUILDS_TABLE);
    assertThat(plan.toSql()).doesNotContain("violate").contains("IS NULL");
  }

  @Test
  void aCheckThatStaysIsCheckedUnderAnotherCollation() {
    Plan plan =
        plan(
            "CREATE TABLE x (t TEXT CHECK (t <> 'a'))",
            "CREATE TABLE x (t TEXT COLLATE NOCASE CHECK (t <> 'a'))");
    assertThat(plan.hazards())
        .extracting(Hazard::kind)
        .containsExactly(HazardKind.CHECK_ON_ROWS, HazardKind.REBUILDS_TABLE);
    assertThat(plan.toSql()).contains("COLLATE \"NOCASE\" AS \"t\"");
  }

  @Test
  void aRenamedColumnKeepsItsChecks() {
    PlanOptions renames = PlanOptions.DEFAULT.withRenames(List.of(Rename.parse("x.t=u")));
    Plan plan =
        engine.plan(
            read("CREATE TABLE x (t TEXT CHECK (t IN ('a', 'b')))"),
            read("CREATE TABLE x (u TEXT CHECK (u IN ('a', 'b', 'c')))"),
            renames);
    assertThat(plan.toSql()).doesNotContain("violate");
  }

  private Plan plan(String before, String after) {
    return engine.plan(read(before), read(after));
  }
}
