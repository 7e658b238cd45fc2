package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemporaryNamesTest {
  @Test
  void aNameIsNotThatOfAnythingElse() {
    String sql =
        "CREATE TABLE a (x); CREATE INDEX b ON a (x); CREATE VIRTUAL TABLE f USING fts5 (y);";
    TemporaryNames names =
        new TemporaryNames(
            Set.of(new Identifier("r")),
            new DiffEngine().read(SchemaSource.of(new SqlScript("schema.sql", sql))));
    for (String taken : new String[] {"A", "b", "f", "r", "f_docsize"}) {
      assertThat(names.unused(taken).name()).isEqualTo(taken + "_2");
    }
    assertThat(names.unused("new").name()).isEqualTo("new");
    assertThat(names.unused("new").name()).isEqualTo("new_2");
    assertThat(names.unused("new").name()).isEqualTo("new_3");
  }
}
