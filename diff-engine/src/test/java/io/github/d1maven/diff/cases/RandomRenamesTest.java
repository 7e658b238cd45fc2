package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Rename;
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
import org.junit.jupiter.api.Test;

/**
 * Schemas made up from seeds whose tables and columns are renamed, alone and together with other
 * changes. Whatever a row forbids it forbids without the renames too.
 */
class RandomRenamesTest {
  private final DiffEngine engine = new DiffEngine();

  @Test
  void everyRowAndValueIsThereUnderItsNewName() {
    Seeds.run(40, 2_000, this::migrates);
  }

  private boolean migrates(int seed) {
    RandomRenames renames = new RandomRenames(seed);
    SqlScript before = new SqlScript("from.sql", renames.oldText(renames.before()));
    SourceAndSchema declared = declared(renames.declared());
    Schema from = engine.read(SchemaSource.of(before));
    List<Rename> given = new ArrayList<>(renames.options());
    given.addAll(engine.renameHints(declared.source()));
    Map<Identifier, Long> counts = counts(from, seed);
    PlanOptions options =
        PlanOptions.DEFAULT.withRows(new RowCounts(counts)).withRenames(List.copyOf(given));
    String plan = engine.plan(from, declared.schema(), options).toSql();
    try (CaseDatabase database = new CaseDatabase(before)) {
      fill(database, renames.rows().stream().map(renames::oldText).toList());
      RowsKept rows = new RowsKept(from, declared.schema(), renames);
      StateKept state = new StateKept(from, declared.schema(), renames);
      Map<String, List<String>> kept = rows.before(database);
      Map<String, Long> sequences = state.sequencesBefore(database);
      List<String> violations = database.query("PRAGMA foreign_key_check");
      try {
        database.migrate(plan);
      } catch (SqlTextException e) {
        assertThat(forbidsWithoutRenames(renames, counts)).as(e.fact()).isTrue();
        return false;
      }
      assertThat(rows.after(database)).isEqualTo(kept);
      state
          .sequencesAfter(database)
          .forEach((table, n) -> assertThat(n).isGreaterThanOrEqualTo(sequences.get(table)));
      assertThat(database.query("PRAGMA foreign_key_check")).hasSameSizeAs(violations);
      assertThat(database.query("PRAGMA integrity_check")).containsExactly("ok");
      assertThat(engine.differences(database.schema(), declared.schema())).isEmpty();
      assertThat(diffAgain(database.schema(), declared)).isEmpty();
      return true;
    }
  }

  private record SourceAndSchema(SchemaSource source, Schema schema) {}

  private SourceAndSchema declared(String sql) {
    SchemaSource source = SchemaSource.of(new SqlScript("to.sql", sql));
    return new SourceAndSchema(source, engine.read(source));
  }

  /** The next plan, with the comments still there. */
  private String diffAgain(Schema live, SourceAndSchema declared) {
    List<Rename> past = engine.renameHints(declared.source());
    return engine.plan(live, declared.schema(), PlanOptions.DEFAULT.withRenames(past)).toSql();
  }

  /** Whether the same rows stop the same changes where everything keeps its name. */
  private boolean forbidsWithoutRenames(RandomRenames renames, Map<Identifier, Long> named) {
    SqlScript before = new SqlScript("from.sql", renames.before());
    Schema from = engine.read(SchemaSource.of(before));
    Map<Identifier, Long> counts = new HashMap<>();
    renames
        .oldTables()
        .forEach((word, name) -> counts.put(new Identifier(word), named.getOrDefault(name, 0L)));
    PlanOptions options = PlanOptions.DEFAULT.withRows(new RowCounts(counts));
    String plan = engine.plan(from, declared(renames.after()).schema(), options).toSql();
    try (CaseDatabase database = new CaseDatabase(before)) {
      fill(database, renames.rows());
      database.migrate(plan);
      return false;
    } catch (SqlTextException e) {
      return true;
    }
  }

  /** Steers the choice between the ways to rebuild. */
  private static Map<Identifier, Long> counts(Schema schema, int seed) {
    Random random = new Random(seed);
    Map<Identifier, Long> counts = new HashMap<>();
    for (Table table : schema.tables()) {
      counts.put(table.name(), (long) random.nextInt(1_000));
    }
    return counts;
  }

  private static void fill(CaseDatabase database, List<String> rows) {
    for (String row : rows) {
      try {
        database.execute(row);
      } catch (SqlTextException e) {
        // A row that breaks a constraint is none.
        assertThat(e.fact()).containsAnyOf("constraint failed", "cannot store", "mismatch");
      }
    }
  }
}
