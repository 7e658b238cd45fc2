package io.github.d1maven.diff.prisma;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.cases.CaseDatabase;
import io.github.d1maven.diff.cases.NewNames;
import io.github.d1maven.diff.cases.RowsKept;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.rows.MadeUpRows;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * From a database with rows that Prisma's SQL of one made-up datamodel has created to what Prisma
 * makes of a changed one, and no row is lost. Our SQL of a datamodel is Prisma's, byte for byte
 * ({@link MadeUpConformanceTest}). {@code -Psweep} tries 2,000 pairs.
 */
class RoundTripTest {
  private static final int PAIRS = Boolean.getBoolean("d1.sweep") ? 2_000 : 60;

  private static final int ROWS = 5;

  /** What rows can rightly forbid. Losing them is not among it. */
  private static final String RIGHTLY =
      "(?s)CHECK constraint failed: (?!.*would lose).*|(NOT NULL|UNIQUE) constraint failed.*";

  private final DiffEngine engine = new DiffEngine();
  private int changed;
  private int forbidden;

  @Test
  void everyPairKeepsItsRows() {
    int pairs = 0;
    for (int seed = 0; pairs < PAIRS; seed++) {
      String before = RandomDatamodel.of(seed);
      String after = ChangedDatamodel.of(before, new Random(seed));
      if (isValid(before) && isValid(after)) {
        migrate(seed, before, after);
        pairs++;
      }
    }
    assertThat(changed).isGreaterThan(PAIRS / 2);
    assertThat(forbidden).isLessThan(PAIRS / 2);
  }

  private boolean isValid(String text) {
    try {
      engine.read(source(text));
      return true;
    } catch (PrismaSchemaException | SqlTextException e) {
      return false;
    }
  }

  private static SchemaSource source(String text) {
    return SchemaSource.of(new SqlScript("schema.prisma", text));
  }

  private void migrate(int seed, String before, String after) {
    SqlScript made = new SqlScript("made.sql", source(before).scripts().get(0).text());
    Schema from = engine.read(SchemaSource.existing(List.of(made)));
    SchemaSource declared = source(after);
    Schema to = engine.read(declared);
    List<Rename> renames = engine.renameHints(declared);
    PlanOptions options = PlanOptions.DEFAULT.withRenames(renames).withScripts(declared.scripts());
    String plan = engine.plan(from, to, options).toSql();
    RowsKept kept = new RowsKept(from, to, NewNames.except(renames));
    try (CaseDatabase database = new CaseDatabase(made)) {
      fill(database, from);
      Map<String, List<String>> rows = kept.before(database);
      List<String> dump = database.dump();
      try {
        database.migrate(plan);
      } catch (SqlTextException e) {
        assertThat(e.fact()).as("seed " + seed).matches(RIGHTLY);
        assertThat(database.dump()).containsExactlyInAnyOrderElementsOf(dump);
        forbidden++;
        return;
      }
      changed += plan.isEmpty() ? 0 : 1;
      assertThat(kept.after(database)).as("seed " + seed + "\n" + plan).isEqualTo(rows);
      assertThat(database.query("PRAGMA foreign_key_check")).isEmpty();
      assertThat(engine.differences(database.schema(), prismas(after))).isEmpty();
    }
  }

  private static void fill(CaseDatabase database, Schema schema) {
    database.execute("BEGIN");
    database.execute("PRAGMA defer_foreign_keys = ON");
    MadeUpRows.of(schema, null, table -> ROWS)
        .tables()
        .forEach(table -> table.inserts().forEach(database::execute));
    database.execute("COMMIT");
  }

  /** The schema that Prisma's SQL makes. */
  private Schema prismas(String text) {
    String sql = source(text).scripts().get(0).text();
    return engine.read(SchemaSource.of(new SqlScript("after.sql", sql)));
  }
}
