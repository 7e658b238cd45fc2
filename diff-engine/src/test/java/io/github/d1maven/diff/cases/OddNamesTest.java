package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names that look like ours or like SQL, in every position, beside a view that does not compile and
 * at which SQLite stops every RENAME and DROP COLUMN.
 */
class OddNamesTest {
  private static final List<String> NAMES =
      List.of(
          "d1_guard",
          "d1_guard_x",
          "d1_new_p",
          "d1_side_p",
          "d1_name_t",
          "d1_probe",
          "d1_probed",
          " ADD COLUMN ",
          " RENAME TO ",
          "DROP TABLE \"d1_guard",
          "-- x",
          "PRAGMA x");

  private static final String ROWS =
      """
      INSERT INTO p VALUES (1, 'a');
      INSERT INTO c VALUES (1, 1);
      """;

  private static final String BASE =
      """
      CREATE TABLE u (z);
      CREATE VIEW broken AS SELECT nope FROM u;
      """;

  /** A table with one that refers to it, so that it is rebuilt one way or the other. */
  private static final String FAMILY =
      """
      CREATE TABLE p (id INTEGER PRIMARY KEY, a %s);
      CREATE TABLE c (id INTEGER PRIMARY KEY, p REFERENCES p (id) ON DELETE CASCADE);
      CREATE INDEX ci ON c (p);
      """;

  /** What differs, by the position of the name, which stands for {@code @}. */
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("a table that comes and goes", "", "CREATE TABLE @ (x);"),
          List.of("a table that is altered", "CREATE TABLE @ (x, y);", "CREATE TABLE @ (x, z);"),
          List.of("a table that is rebuilt", "CREATE TABLE @ (x);", "CREATE TABLE @ (x NOT NULL);"),
          List.of(
              "a table that others refer to",
              "CREATE TABLE @ (x PRIMARY KEY); CREATE TABLE r (y REFERENCES @);",
              "CREATE TABLE @ (x INT PRIMARY KEY); CREATE TABLE r (y REFERENCES @);"),
          List.of("a column", "CREATE TABLE t (x);", "CREATE TABLE t (x, @ TEXT);"),
          List.of(
              "a column with a constraint",
              "CREATE TABLE t (x, @ TEXT);",
              "CREATE TABLE t (x, @ INT CONSTRAINT @ CHECK (@ > 0) UNIQUE);"),
          List.of(
              "a column that a key refers to",
              "CREATE TABLE t (@ INTEGER PRIMARY KEY); CREATE TABLE r (y REFERENCES t (@));",
              "CREATE TABLE t (@ INTEGER PRIMARY KEY, z NOT NULL DEFAULT 1 UNIQUE);"
                  + " CREATE TABLE r (y REFERENCES t (@));"),
          List.of(
              "an index",
              "CREATE TABLE t (x, y); CREATE INDEX @ ON t (x);",
              "CREATE TABLE t (x, y); CREATE UNIQUE INDEX @ ON t (y);"),
          List.of("a view", "CREATE VIEW @ AS SELECT 1 AS x;", "CREATE VIEW @ AS SELECT 2 AS x;"),
          List.of(
              "a view over a table that changes",
              "CREATE TABLE t (x, y); CREATE VIEW @ AS SELECT y FROM t;",
              "CREATE TABLE t (x); CREATE VIEW @ AS SELECT x FROM t;"),
          List.of(
              "a trigger",
              "CREATE TABLE t (x, y); CREATE TRIGGER @ AFTER INSERT ON t BEGIN SELECT y FROM t; END;",
              "CREATE TABLE t (x); CREATE TRIGGER @ AFTER INSERT ON t BEGIN SELECT x FROM t; END;"),
          List.of(
              "a virtual table",
              "CREATE VIRTUAL TABLE @ USING fts5 (x);",
              "CREATE VIRTUAL TABLE @ USING fts5 (y);"));

  static Stream<Arguments> planned() {
    return NAMES.stream()
        .flatMap(name -> PAIRS.stream().map(pair -> Arguments.of(pair.get(0), name, pair)));
  }

  static List<String> names() {
    return NAMES;
  }

  private final DiffEngine engine = new DiffEngine();

  @ParameterizedTest(name = "{0} named {1}")
  @MethodSource("planned")
  void anyNameIsPlannedAndRuns(String position, String name, List<String> pair) {
    String quoted = Identifier.quote(name);
    String old = sql("", pair.get(1).replace("@", quoted));
    String now = sql("", pair.get(2).replace("@", quoted));
    runs(old, now, PlanOptions.DEFAULT);
    runs(now, old, PlanOptions.DEFAULT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void anyNameStaysBesideARebuild(String name) {
    String more = "CREATE TABLE " + Identifier.quote(name) + " (x, y);";
    String old = sql("", more);
    String now = sql("NOT NULL DEFAULT 'x' CHECK (a <> '')", more);
    for (String plan : Variants.of(read(old), read(now), PlanOptions.DEFAULT)) {
      runs(old, now, plan);
    }
  }

  @ParameterizedTest(name = "renamed to {0} and back")
  @MethodSource("names")
  void anyNameCanBeGivenAndTaken(String name) {
    Identifier odd = new Identifier(name);
    Identifier t = new Identifier("t");
    Identifier x = new Identifier("x");
    String plain = sql("", "CREATE TABLE t (x, y);");
    String table = sql("", "CREATE TABLE " + odd.quoted() + " (x, y);");
    String column = sql("", "CREATE TABLE t (" + odd.quoted() + ", y);");
    runs(plain, table, renaming(new Rename(t, null, odd, null)));
    runs(table, plain, renaming(new Rename(odd, null, t, null)));
    runs(plain, column, renaming(new Rename(t, x, odd, null)));
    runs(column, plain, renaming(new Rename(t, odd, x, null)));
  }

  private static PlanOptions renaming(Rename rename) {
    return PlanOptions.DEFAULT.withRenames(List.of(rename));
  }

  private static String sql(String definition, String more) {
    return BASE + FAMILY.formatted(definition) + more;
  }

  private void runs(String old, String now, PlanOptions options) {
    runs(old, now, engine.plan(read(old), read(now), options).toSql());
  }

  private void runs(String old, String now, String plan) {
    try (CaseDatabase database =
        new CaseDatabase(new SqlScript("from.sql", old), new SqlScript("rows.sql", ROWS))) {
      database.migrate(plan);
      assertThat(engine.differences(database.schema(), read(now))).as(plan).isEmpty();
      assertThat(database.query("SELECT * FROM p, c")).containsExactly("1 | a | 1 | 1");
    }
  }

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }
}
