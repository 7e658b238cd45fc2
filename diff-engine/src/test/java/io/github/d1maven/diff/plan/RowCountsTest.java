package io.github.d1maven.diff.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCountsTest {
  @Test
  void aNumberBelongsToTheNameBeforeTheLastSign() {
    RowCounts rows = RowCounts.parse("users = 5,a=b=7");
    assertThat(rows.of(new Identifier("USERS"))).isEqualTo(5);
    assertThat(rows.of(new Identifier("a=b"))).isEqualTo(7);
    assertThat(rows.knows(new Identifier("other"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "=5", " =5", "users", "users=", "users=-1", "users=5,", "a=x"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> RowCounts.parse(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("invalid number of rows");
  }
}
