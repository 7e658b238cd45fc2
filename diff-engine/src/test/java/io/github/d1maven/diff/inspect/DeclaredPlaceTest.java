package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An error in what SQLite has stored names the user's file. */
class DeclaredPlaceTest {
  private static final StoredObject STORED =
      new StoredObject("table", "t", "t", "CREATE TABLE t (a ?)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ncreate  table\n  t (a ?)",
        "\nCREATE TABLE t (b);\nCREATE TABLE IF NOT EXISTS t (a ?)",
        "\n\nCREATE TABLE \"t\" (a ?)",
        "CREATE TABLE u (t);\n-- t\nCREATE TABLE main.t (a ?); SELECT 1",
      })
  void isWhereTheObjectIsDeclared(String script) {
    SourcePosition place =
        DeclaredPlace.of(STORED, 18, List.of(new SqlScript("schema.sql", script)));
    assertThat(place.script().name()).isEqualTo("schema.sql");
    assertThat(place.line()).isEqualTo(3);
    assertThat(script.charAt(place.offset())).isEqualTo('?');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CREATE TABLE t (a)", "CREATE INDEX t ON u (a ?)"})
  void isInTheStoredTextWhereNoScriptHasIt(String script) {
    SourcePosition place =
        DeclaredPlace.of(STORED, 18, List.of(new SqlScript("schema.sql", script)));
    assertThat(place).hasToString("table \"t\":1:19");
  }

  @Test
  void anObjectThatIsMisreadHasAPlace() {
    SchemaMismatchException error =
        new SchemaMismatchException("table", "t", "column a is 1 and 2").in(STORED, 16);
    assertThat(error.problem().place()).hasToString("table \"t\":1:17");
    error = error.declaredIn(List.of(new SqlScript("schema.sql", "\nCREATE TABLE t (a ?)")));
    assertThat(error)
        .hasMessageStartingWith("diff-engine misread the table \"t\"\n  --> schema.sql:2:17");
  }
}
