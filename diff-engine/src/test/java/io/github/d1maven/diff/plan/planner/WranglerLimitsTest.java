package io.github.d1maven.diff.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.junit.jupiter.api.Test;

class WranglerLimitsTest {
  private final DiffEngine engine = new DiffEngine();

  private String plan(String from, String to) {
    SqlScript declared = new SqlScript("schema.sql", to);
    return engine
        .plan(
            engine.read(SchemaSource.of(new SqlScript("live", from))),
            engine.read(SchemaSource.of(declared)),
            PlanOptions.DEFAULT.withScripts(List.of(new SqlScript("other.sql", ""), declared)))
        .toSql();
  }

  @Test
  void wordsThatWranglerRemovesAreRefusedAtTheirPlace() {
    assertThatThrownBy(() -> plan("", "CREATE TABLE t (a DEFAULT 'BEGIN TRANSACTION');"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("the migration would contain the words BEGIN TRANSACTION")
        .hasMessageContaining("schema.sql:1:28");
    assertThat(plan("", "CREATE TABLE t (a DEFAULT 'BEGIN' /* TRANSACTION */);")).contains("BEGIN");
  }

  @Test
  void aTypeInBracketsThatMeansSomethingElseIsRefusedWhereItIsWritten() {
    String odd = "CREATE TABLE t (a, b [x;y] (10));\n";
    assertThatThrownBy(() -> plan("", odd))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("wrangler cannot apply a migration with type [x;y] (10)")
        .hasMessageContaining("schema.sql:1:22")
        .hasMessageContaining("write the type of column \"b\" without brackets");
    assertThat(plan(odd, odd + "CREATE TABLE u (a [x]);")).contains("CREATE TABLE u");
  }
}
