package io.github.d1maven.diff.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final String TABLE = "CREATE TABLE t (a, b);\n";

  /** A statement for each kind of object; adding, changing and removing it gives a diff each. */
  private static final List<List<String>> OBJECTS =
      List.of(
          List.of("CREATE TABLE u (c)", "CREATE TABLE u (c, d)"),
          List.of("CREATE INDEX i ON t (a)", "CREATE INDEX i ON t (b)"),
          List.of("CREATE VIRTUAL TABLE f USING fts5 (x)", "CREATE VIRTUAL TABLE f USING fts5 (y)"),
          List.of("CREATE VIEW v AS SELECT a FROM t", "CREATE VIEW v AS SELECT b FROM t"),
          List.of(
              "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
              "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 2; END"));

  private final DiffEngine engine = new DiffEngine();

  @Test
  void everyKindOfChangeIsPlanned() {
    Set<Class<?>> planned = new HashSet<>();
    for (List<String> texts : OBJECTS) {
      List<Schema> schemas = List.of(read(""), read(texts.get(0)), read(texts.get(1)));
      for (Schema from : schemas) {
        for (Schema to : schemas) {
          planned.addAll(planned(engine.diff(from, to)));
        }
      }
    }
    assertThat(planned).isEqualTo(leaves(Change.class));
  }

  @Test
  void anOptionThatStaysIsNotNamed() {
    Schema strict = read("CREATE TABLE u (c INTEGER PRIMARY KEY) STRICT");
    Schema both = read("CREATE TABLE u (c INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID");
    assertThat(engine.plan(strict, both).toSql())
        .contains("WITHOUT ROWID is added")
        .doesNotContain("STRICT is");
    assertThat(engine.plan(both, strict).toSql())
        .contains("WITHOUT ROWID is removed")
        .doesNotContain("STRICT is");
  }

  @Test
  void anIndexThatMakesAlterTableFailIsDroppedMeanwhile() {
    String index = "CREATE INDEX i ON t (\"no column\");\n";
    Schema from = read(index + "CREATE TABLE u (a, b);");
    Schema to = read(index + "CREATE TABLE u (a);");
    assertThat(engine.plan(from, to).statements())
        .extracting(statement -> statement.comment() + ": " + statement.sql())
        .containsExactly(
            "Drop index i, which would make ALTER TABLE fail: DROP INDEX \"i\"",
            "Drop column b from table u: ALTER TABLE \"u\" DROP COLUMN \"b\"",
            "Create index i: CREATE INDEX i ON t (\"no column\")");
    assertThat(
            engine.plan(from, read(index + "CREATE TABLE u (a, b); CREATE TABLE v (a);")).toSql())
        .doesNotContain("INDEX");
  }

  /** The kinds of change in a diff, each of which has statements in the plan. */
  private static Set<Class<?>> planned(SchemaDiff diff) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Change change : diff.changes()) {
      assertThat(
              Planner.plan(
                      diff,
                      PlanOptions.DEFAULT,
                      Set.of(),
                      schema -> Set.of(),
                      (schema, sql) -> true)
                  .statements())
          .as(change.subject())
          .isNotEmpty();
      kinds.add(change.getClass());
    }
    return kinds;
  }

  private static Set<Class<?>> leaves(Class<?> kind) {
    Set<Class<?>> leaves = new HashSet<>();
    if (!kind.isSealed()) {
      return Set.of(kind);
    }
    for (Class<?> permitted : kind.getPermittedSubclasses()) {
      leaves.addAll(leaves(permitted));
    }
    return leaves;
  }

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", TABLE + sql)));
  }
}
