package io.github.d1maven.diff.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {
  private static final String SQL = "CREATE TABLE a /* a */ (a INT)";
  private final List<Token> tokens = Tokenizer.tokenize(SQL);

  @Test
  void nothingReplacedIsNothingChanged() {
    assertThat(new TextEdit(SQL).apply()).isEqualTo(SQL);
  }

  @Test
  void onlyTheTokensMeantAreReplaced() {
    assertThat(new TextEdit(SQL).replace(tokens.get(2), "\"b\"").apply())
        .isEqualTo("CREATE TABLE \"b\" /* a */ (a INT)");
  }

  @Test
  void replacementsMayComeInAnyOrder() {
    assertThat(
            new TextEdit(SQL).replace(tokens.get(4), "longer").replace(tokens.get(2), "").apply())
        .isEqualTo("CREATE TABLE  /* a */ (longer INT)");
  }
}
