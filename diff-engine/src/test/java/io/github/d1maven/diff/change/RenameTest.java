package io.github.d1maven.diff.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenameTest {
  @ParameterizedTest
  @CsvSource({
    "a=b, a=b",
    "a.b = c, a.b=c",
    "\"a.b\"=[c d], a.b=c d",
    "`a`.'b'=c, a.b=c",
  })
  void aRenameOfATableOrAColumn(String text, String read) {
    Rename rename = Rename.parse(text);
    assertThat(rename.text()).isEqualTo(read);
    assertThat(rename.demanded()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a", "a=", "=b", "a=b=c", "a.b", "a.b=c.d", "5=b", "a=5", "5.b=c", "a.5=c", "a.b=5",
        "a.b.c", "a=b.c", "a=b,", "a=\"b",
      })
  void anythingElseIsUnreadable(String text) {
    assertThatThrownBy(() -> Rename.parse(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("invalid rename \"" + text + "\"");
  }
}
