package io.github.d1maven.diff.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyRenamesTest {
  private final DiffEngine engine = new DiffEngine();

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "t (a TEXT, b INTEGER)  @ t (c text, b INTEGER)                @ t.a=c",
        "t (a TEXT, b INTEGER)  @ t (d INTEGER, c TEXT, b INTEGER)     @ t.a=c",
        "t (a TEXT, b INTEGER)  @ t (c INTEGER, b INTEGER)             @ -",
        "t (a TEXT, b INTEGER)  @ t (b INTEGER)                        @ -",
        "t (a, b)               @ u (b, a)                             @ t=u",
        "t (a, b)               @ s (a); CREATE TABLE u (a, b)         @ t=u",
        "t (a, b)               @ u (a)                                @ -",
        "t (a, b)               @ u (a, b, c)                          @ -",
      })
  void whatIsNewAndLikeWhatIsDroppedMayBeTheSame(String from, String to, String rename) {
    assertThat(engine.plan(read(from), read(to)).hazards())
        .singleElement()
        .extracting(Hazard::likelyRename)
        .isEqualTo(rename.equals("-") ? null : rename);
  }

  private Schema read(String tables) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", "CREATE TABLE " + tables)));
  }
}
