package io.github.d1maven.diff.plan.planner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementSizesTest {
  private static void refuse(StatementKind kind, String sql) {
    StatementSizes.refuse(
        List.of(new PlannedStatement(kind, List.of(new Identifier("abc")), sql, "why")));
  }

  /**
   * A statement goes to D1 with its comment, here 7 bytes; SQLite stores the text of an object with
   * 110 bytes, twice its name and its single quotes doubled.
   */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "DROP_TABLE, x, 7",
        "CREATE_VIEW, x, 116",
        "CREATE_VIEW, ', 228",
        "CREATE_VIEW, ä, 116",
        "DROP_TABLE, ä, 7"
      })
  void whatD1AddsCounts(StatementKind kind, String character, int added) {
    int bytes = character.getBytes(UTF_8).length;
    String begin = character.repeat(character.equals("'") ? 112 : 30_000);
    int rest = D1Limits.STATEMENT_BYTES - added - begin.length() * bytes;
    String longest = begin + "x".repeat(rest);
    assertThatCode(() -> refuse(kind, longest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> refuse(kind, longest + "x"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining(
            "the migration would have a statement of 100001 bytes (why); D1's limit is 100000"
                + " bytes");
  }
}
