package io.github.d1maven.diff.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.sql.Identifier;
import org.junit.jupiter.api.Test;

class HazardTest {
  private static Hazard hazard(String table, String object) {
    return new Hazard(
        HazardKind.DROPS_COLUMN,
        new Identifier(table),
        object == null ? null : new Identifier(object),
        "why");
  }

  @Test
  void theTokenNamesWhatIsAllowed() {
    String code = HazardKind.DROPS_COLUMN.code();
    assertThat(hazard("t", "a").token()).isEqualTo(code + ":t.a");
    assertThat(hazard("t", null).token()).isEqualTo(code + ":t");
    assertThat(hazard("t", "a").allowing()).isEqualTo(code + ":t.a");
    assertThat(hazard("t", "a,b").allowing()).isEqualTo(code);
    assertThat(hazard("t", "a")).hasToString(code + " why");
  }
}
