package io.github.d1maven.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import org.junit.jupiter.api.Test;

/** Plans at D1's limit of 100,000 bytes for a statement. */
class StatementLengthTest {
  private static final String SHORT = "CREATE TABLE t (a INT, v TEXT)";

  private final DiffEngine engine = new DiffEngine();

  @Test
  void aTableThatIsTooLongUnderItsTemporaryNameIsRefused() {
    assertThat(plan(SHORT, table(" NOT NULL", 99_850)).isEmpty()).isFalse();
    assertThatThrownBy(() -> plan(SHORT, table(" NOT NULL", 99_890)))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("(Rebuild table t); D1's limit is 100000 bytes");
  }

  @Test
  void aCheckOfRowsThatIsTooLongIsRefusedAndCanBeLeftOut() {
    String declared = "CREATE TABLE t (a INT, v TEXT CHECK (v <> '" + "x".repeat(99_790) + "'))";
    assertThatThrownBy(() -> plan(SHORT, declared))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("(Stop if rows of table t violate CHECK (v <> 'xxx")
        .hasMessageContaining("; D1's limit is 100000 bytes\n  help:  shorten ");
    PlanOptions bare = PlanOptions.DEFAULT.withGuards(false);
    assertThat(engine.plan(schema(SHORT), schema(declared), bare).isEmpty()).isFalse();
  }

  @Test
  void aColumnThatMakesTheStoredTableTooLongIsRefused() {
    String added = "CREATE TABLE t (a INT, v TEXT, " + "b".repeat(300) + " INT)";
    assertThatThrownBy(() -> plan(table("", 99_850), added))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("exceeds D1's limit of 100000 bytes");
  }

  private Plan plan(String before, String after) {
    return engine.plan(schema(before), schema(after));
  }

  private Schema schema(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql + ";")));
  }

  /** A table whose statement has so many bytes. */
  private static String table(String constraint, int bytes) {
    String start = "CREATE TABLE t (a INT, v TEXT" + constraint + " /*";
    return start + "x".repeat(bytes - start.length() - 3) + "*/)";
  }
}
