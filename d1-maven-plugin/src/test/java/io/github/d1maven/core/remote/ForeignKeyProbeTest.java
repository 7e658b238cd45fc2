package io.github.d1maven.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.database.ForeignKeyViolation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the probe finds in a database is in {@link RemoteDatabaseTest}. */
final class ForeignKeyProbeTest {

  private static ForeignKeyException read(String rows) {
    return ForeignKeyProbe.read("bad JSON path: 'd1:" + rows + "': SQLITE_ERROR").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "FOREIGN KEY constraint failed, true",
    "internal error; reference = abc, true",
    "no internal error; reference = abc, false",
    "UNIQUE constraint failed: a.x, false"
  })
  void twoErrorsMayBeForeignKeys(String message, boolean suspect) {
    assertThat(ForeignKeyProbe.isSuspect(message)).isEqualTo(suspect);
  }

  @Test
  void statementsRunBetweenTheDeferralAndTheQuestion() {
    List<String> statements = ForeignKeyProbe.statements(List.of("SELECT 1", "SELECT 2"));
    assertThat(statements).hasSize(4);
    assertThat(statements.subList(0, 3))
        .containsExactly("PRAGMA defer_foreign_keys = ON", "SELECT 1", "SELECT 2");
    assertThat(statements.get(3)).startsWith("SELECT json_extract").contains("foreign_key_check");
  }

  @Test
  void rowsAreNamedIfTheyHaveANumber() {
    ForeignKeyException found = read("[[\"c\",7,\"p\",\"a, b\"],[\"it''s\",null,\"q\",\"x\"]]");
    assertThat(found.violations())
        .containsExactly(
            new ForeignKeyViolation("c", "row 7: the value of a, b", "p"),
            new ForeignKeyViolation("it's", "a row: the value of x", "q"));
    assertThat(found.more()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"9, 9, 0", "10, 10, 0", "11, 10, 1", "25, 10, 15"})
  void tenAreShown(int rows, int shown, int more) {
    ForeignKeyException found =
        read(
            IntStream.range(0, rows)
                .mapToObj("[\"c\",%d,\"p\",\"x\"]"::formatted)
                .collect(Collectors.joining(",", "[", "]")));
    assertThat(found.violations()).hasSize(shown);
    assertThat(found.more()).isEqualTo(more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad JSON path: 'd1:[]': SQLITE_ERROR",
        "bad JSON path: 'd1:[[\"c\",7,\"p\"",
        "bad JSON path: 'd1:[[\"c\",7,': SQLITE_ERROR",
        "no such table: a: SQLITE_ERROR"
      })
  void otherErrorsTellNoRows(String message) {
    assertThat(ForeignKeyProbe.read(message)).isEmpty();
  }
}
