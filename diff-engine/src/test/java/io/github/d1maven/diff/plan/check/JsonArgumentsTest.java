package io.github.d1maven.diff.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.schema.Expression;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArgumentsTest {
  private static JsonArguments of(String sql) {
    return new JsonArguments(new Expression(sql, Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "lower(a) || b",
        "json_valid(a)",
        "json_error_position(a)",
        "a LIKE 'x%'",
        "\"json_extract\"",
        "json",
        "1 + like",
        "round(a / b, 2)",
      })
  void anExpressionThatNeverFails(String sql) {
    assertThat(of(sql).canFail(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "json_extract(a, '$.x')                 @ a",
        "JSON(a || b) || jsonb_set(c, '$', 1)    @ a || b;c",
        "a -> 'x' ->> 'y'                        @ a",
        "\"a b\"->>'y'                           @ \"a b\"",
        "(a || b) -> 'x'                         @ (a || b)",
        "trim(a) -> 'x'                          @ trim(a)",
        "json_extract(trim(a, ','), '$.x', '$.y') @ trim(a, ',')",
        "b || a -> 'x'                           @ a",
        "c || (a || b) -> 'x'                    @ (a || b)",
        "c || trim(a) -> 'x'                     @ trim(a)",
        "json_array(a)                           @ ~~",
        "abs(a)                                  @ ~~",
        "a LIKE b                                @ ~~",
        "CASE WHEN json_valid(a) THEN a -> 1 END @ ~~",
        "iif(b, json(a), 0)                      @ ~~",
        "b AND json(a)                           @ ~~",
      })
  void anExpressionThatCanFail(String sql, String arguments) {
    assertThat(of(sql).canFail(null)).isTrue();
    assertThat(of(sql).all())
        .isEqualTo(arguments.isEmpty() ? List.of() : List.of(arguments.split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "json_valid(a)               @ false",
        "b > 0 AND JSON_VALID( \"a\" ) @ false",
        "json_valid(b)               @ true",
        "json_valid(a, 4)            @ true",
        "NOT json_valid(a)           @ true",
        "json_valid(a) = 0           @ true",
        "json_valid(a) OR b          @ true",
        "b IS NOT NULL               @ true",
      })
  void aConditionThatTheValueIsJson(String condition, boolean canFail) {
    Expression where = new Expression(condition, Set.of("a", "b"));
    assertThat(of("json_extract(a, '$.x')").canFail(where)).isEqualTo(canFail);
    assertThat(of("json_extract(a, '$.x') + abs(a)").canFail(where)).isTrue();
    assertThat(of("json_extract(a, '$.x') || json_array(b)").canFail(where)).isTrue();
  }
}
