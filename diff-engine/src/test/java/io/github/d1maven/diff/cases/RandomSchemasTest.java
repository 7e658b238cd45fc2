package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Schemas and rows made up from seeds, changed at random, through plan, migration and comparison. A
 * seed that fails is printed and belongs into a case folder.
 */
class RandomSchemasTest {
  /** The build plans every tenth seed twice, which must give the same bytes. */
  private static final int PLANNED_TWICE = Boolean.getBoolean("d1.sweep") ? 1 : 10;

  /** What rows can rightly forbid. Losing them is not among it. */
  private static final Pattern RIGHTLY =
      Pattern.compile(
          "CHECK constraint failed: (?!.*would lose).*|(NOT NULL|UNIQUE) constraint failed.*"
              + "|cannot store .*|datatype mismatch.*|type mismatch on DEFAULT",
          Pattern.DOTALL);

  private final DiffEngine engine = new DiffEngine();

  @Test
  void everyPlanReachesItsSchemaAndKeepsEveryRow() {
    Seeds.run(200, 20_000, this::migrates);
  }

  private boolean migrates(int seed) {
    RandomSchema before = new RandomSchema(seed);
    RandomSchema after = before.mutated();
    Schema from = engine.read(SchemaSource.of(new SqlScript("from.sql", before.sql())));
    Schema to = engine.read(SchemaSource.of(new SqlScript("to.sql", after.sql())));
    PlanOptions options = PlanOptions.DEFAULT.withRows(counts(from, new Random(seed)));
    String plan = engine.plan(from, to, options).toSql();
    if (seed % PLANNED_TWICE == 0) {
      assertThat(engine.plan(from, to, options).toSql()).isEqualTo(plan);
    }
    try (CaseDatabase database = new CaseDatabase(new SqlScript("from.sql", before.sql()))) {
      fill(database, before.rows());
      List<String> dump = database.dump();
      RowsKept rows = new RowsKept(from, to, NewNames.SAME);
      StateKept state = new StateKept(from, to, NewNames.SAME);
      Map<String, List<String>> kept = rows.before(database);
      Map<String, Long> sequences = state.sequencesBefore(database);
      List<String> violations = database.query("PRAGMA foreign_key_check");
      try {
        database.migrate(plan);
      } catch (SqlTextException e) {
        assertThat(e.fact()).matches(RIGHTLY);
        assertThat(difference(dump, database.dump())).isEmpty();
        return false;
      }
      Map<String, List<String>> now = rows.after(database);
      kept.forEach(
          (table, lines) -> assertThat(difference(lines, now.get(table))).as(table).isEmpty());
      assertThat(now.keySet()).isEqualTo(kept.keySet());
      now.forEach((table, lines) -> assertThat(lines).as(table).hasSameSizeAs(kept.get(table)));
      state
          .sequencesAfter(database)
          .forEach((table, n) -> assertThat(n).isGreaterThanOrEqualTo(sequences.get(table)));
      assertThat(database.query("PRAGMA foreign_key_check")).hasSameSizeAs(violations);
      assertThat(database.query("PRAGMA integrity_check")).containsExactly("ok");
      Schema live = database.schema();
      assertThat(engine.differences(live, to)).isEmpty();
      assertThat(engine.plan(live, to).isEmpty()).isTrue();
      return true;
    }
  }

  private static List<String> difference(List<String> before, List<String> after) {
    List<String> difference = new ArrayList<>();
    before.stream().filter(line -> !after.contains(line)).forEach(l -> difference.add("- " + l));
    after.stream().filter(line -> !before.contains(line)).forEach(l -> difference.add("+ " + l));
    return difference;
  }

  /** Steers the choice between the ways to rebuild. */
  private static RowCounts counts(Schema schema, Random random) {
    Map<Identifier, Long> counts = new HashMap<>();
    for (Table table : schema.tables()) {
      counts.put(table.name(), (long) random.nextInt(1_000));
    }
    return random.nextInt(3) == 0 ? RowCounts.UNKNOWN : new RowCounts(counts);
  }

  private static void fill(CaseDatabase database, List<String> rows) {
    for (String row : rows) {
      try {
        database.execute(row);
      } catch (SqlTextException e) {
        // A row that breaks a constraint is none.
        assertThat(e.fact())
            .containsAnyOf("constraint failed", "cannot store", "datatype mismatch", "mismatch");
      }
    }
  }
}
