package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.cases.RandomSchema;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs plans between schemas made up from seeds, with rows, on real workerd. The build of the diff
 * engine has proven on SQLite that such plans lose nothing; workerd must make the same of them.
 */
@NeedsNode
class RandomSchemasOnWorkerdIT {
  private static final int SEEDS =
      Integer.getInteger("random.seeds", Boolean.getBoolean("d1.sweep") ? 500 : 30);

  /** Other seeds than the diff engine's own build takes. */
  private static final int FIRST = Integer.getInteger("random.first", 1_000_000);

  private final DiffEngine engine = new DiffEngine();

  @TempDir Path folder;

  @Test
  void workerdMakesTheSameOfEveryPlan() throws IOException {
    List<PlanOnSqlite> plans = IntStream.range(FIRST, FIRST + SEEDS).mapToObj(this::plan).toList();
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      jobs.add(plans.get(i).job(i % 2 == 0));
    }
    JsonNode results = Workerd.run(folder, jobs);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      try {
        plans.get(i).assertSame(results.get(i));
      } catch (AssertionError e) {
        failures.add(e.getMessage());
      }
    }
    assertThat(failures).as("of %d seeds", SEEDS).isEmpty();
  }

  private PlanOnSqlite plan(int seed) {
    RandomSchema before = new RandomSchema(seed);
    SqlScript from = new SqlScript("from.sql", before.sql());
    SqlScript to = new SqlScript("to.sql", before.mutated().sql());
    Schema old = engine.read(SchemaSource.of(from));
    Schema declared = engine.read(SchemaSource.of(to));
    SqlScript rows = new SqlScript("rows.sql", String.join(";\n", possible(from, before.rows())));
    PlanOptions options = PlanOptions.DEFAULT.withRows(counts(old, seed));
    return new PlanOnSqlite(
        "seed " + seed, List.of(from, rows), declared, engine.plan(old, declared, options));
  }

  /** The rows that break no constraint. */
  private static List<String> possible(SqlScript schema, List<String> rows) {
    List<String> possible = new ArrayList<>();
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.run(schema);
      for (String row : rows) {
        try {
          database.execute(row);
          possible.add(row);
        } catch (SqlTextException e) {
          assertThat(e.fact()).containsAnyOf("constraint failed", "cannot store", "mismatch");
        }
      }
    }
    return possible;
  }

  /** Steers the choice between the ways to rebuild. */
  private static RowCounts counts(Schema schema, int seed) {
    Map<Identifier, Long> counts = new HashMap<>();
    for (Table table : schema.tables()) {
      boolean small = (counts.size() + seed) % 2 == 0;
      counts.put(table.name(), small ? 1L : 1_000L);
    }
    return new RowCounts(counts);
  }
}
