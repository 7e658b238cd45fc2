package io.github.d1maven.diff.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestTest {

  private static final Set<String> KNOWN =
      Set.of("d1.seed", "d1.seed.clear", "d1.schema", "d1.target", "d1.database", "d1.databaseId");

  @ParameterizedTest
  @CsvSource({
    "d1.seed.claer, d1.seed.clear",
    "d1.clear, d1.seed.clear",
    "d1.Schema, d1.schema",
    "d1.schem, d1.schema",
    "d1.traget, d1.target",
    "d1.databse, d1.database",
    "d1.databaseid, d1.databaseId",
  })
  void fewestEditsWin(String typed, String meant) {
    assertThat(Nearest.to(typed, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d1.version", "d1.", "d1.x", "unrelated", "", "c"})
  void whatIsFarFromEverythingHasNone(String typed) {
    assertThat(Nearest.to(typed, KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"idnex, index", "Inf, Int", "string, String", "Strnig, String"})
  void twoLettersInTheWrongOrderAreNear(String typed, String meant) {
    assertThat(Nearest.to(typed, Set.of("index", "id", "Int", "String"))).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it", "ab", "Float"})
  void halfOfTheNameIsTooMuch(String typed) {
    assertThat(Nearest.to(typed, Set.of("id", "index"))).isEmpty();
  }

  @Test
  void nothingIsNearWhereNothingIsKnown() {
    assertThat(Nearest.to("d1.seed", Set.of())).isEmpty();
  }
}
