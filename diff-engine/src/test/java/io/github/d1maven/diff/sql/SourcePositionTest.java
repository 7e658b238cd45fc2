package io.github.d1maven.diff.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SourcePositionTest {
  @Test
  void linesAndColumnsCountFromOne() {
    assertThat(at("abc\ndef", "a")).hasToString("s.sql:1:1");
    assertThat(at("abc\ndef", "d")).hasToString("s.sql:2:1");
    assertThat(at("abc\ndef", "f")).hasToString("s.sql:2:3");
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(at("SELECT '😀é' x", "x").column()).isEqualTo(13);
  }

  @Test
  void theEndOfTheTextIsAPlace() {
    SourcePosition end = new SourcePosition(new SqlScript("s.sql", "ab\nc"), 4);
    assertThat(end).hasToString("s.sql:2:2");
    assertThat(end.excerpt()).isEqualTo("  2 | c\n    |  ^");
  }

  @Test
  void anEmptyScriptHasOnePlace() {
    SourcePosition only = new SourcePosition(new SqlScript("s.sql", ""), 0);
    assertThat(only).hasToString("s.sql:1:1");
    assertThat(only.excerpt()).isEqualTo("  1 | \n    | ^");
  }

  @Test
  void windowsLineEndsAreNotShown() {
    SourcePosition position = at("SELECT 1;\r\nSELEC 2;\r\nSELECT 3", "SELEC 2");
    assertThat(position).hasToString("s.sql:2:1");
    assertThat(position.excerpt()).isEqualTo("  2 | SELEC 2;\n    | ^");
  }

  @Test
  void theCaretStandsUnderTheColumnBehindTabs() {
    assertThat(at("\ta\tb", "b").excerpt()).isEqualTo("  1 | \ta\tb\n    | \t \t^");
  }

  @Test
  void theCaretStandsUnderTheColumnBehindCharactersOfTwoUnits() {
    assertThat(at("'😀' x", "x").excerpt()).isEqualTo("  1 | '😀' x\n    |     ^");
  }

  @Test
  void theLineNumberMovesTheCaret() {
    assertThat(at("\n".repeat(99) + "ab", "b").excerpt()).isEqualTo("  100 | ab\n      |  ^");
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    assertThat(at("\uFEFFabc", "b")).hasToString("s.sql:1:2");
  }

  @Test
  void aPlaceOutsideTheTextIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourcePosition(new SqlScript("s.sql", "ab"), 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourcePosition(new SqlScript("s.sql", "ab"), -1));
  }

  private static SourcePosition at(String text, String what) {
    SqlScript script = new SqlScript("s.sql", text);
    return new SourcePosition(script, script.text().indexOf(what));
  }
}
