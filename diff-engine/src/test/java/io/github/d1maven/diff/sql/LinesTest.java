package io.github.d1maven.diff.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  private static final String COLUMNS =
      String.join(", ", IntStream.range(0, 40).mapToObj(i -> "\"column_" + i + "\"").toList());

  @Test
  void aShortStatementStaysOneLine() {
    assertThat(Lines.wrapped("SELECT 1, 2 FROM \"t\"")).isEqualTo("SELECT 1, 2 FROM \"t\"");
  }

  @Test
  void aClauseBeginsALine() {
    String where =
        "\"a_column_that_has_a_much_longer_name\" = \"another_column_with_a_longer_name\"";
    assertThat(
            Lines.wrapped("SELECT count(*) FROM \"a_table_with_a_name\" WHERE " + where + " AND 1"))
        .isEqualTo("SELECT count(*) FROM \"a_table_with_a_name\"\n  WHERE " + where + " AND 1");
  }

  @Test
  void aLongListBreaksBehindItsCommas() {
    String wrapped =
        Lines.wrapped("INSERT INTO \"t\" (" + COLUMNS + ") SELECT " + COLUMNS + " FROM \"u\"");
    assertThat(wrapped.lines()).hasSizeGreaterThan(4).allMatch(line -> line.length() < 120);
    assertThat(wrapped.lines().skip(1)).allMatch(line -> line.startsWith("  "));
    assertThat(wrapped.replaceAll("\n *", " "))
        .isEqualTo("INSERT INTO \"t\" (" + COLUMNS + ") SELECT " + COLUMNS + " FROM \"u\"");
  }

  /** What is no blank between two words is the author's: a literal, a name or a comment. */
  @ParameterizedTest
  @ValueSource(strings = {"'%s'", "\"%s\"", "`%s`", "[%s]", "/* %s */"})
  void nothingBreaksInsideALiteralANameOrAComment(String form) {
    String text = form.formatted("x, FROM y ".repeat(20) + "\n  AND z");
    String sql = "SELECT 1 FROM \"t\" WHERE a = " + text + " AND b";
    assertThat(Lines.wrapped(sql)).contains(text);
    assertThat(Lines.listed("SELECT ", List.of(sql, "2"), "")).contains(text);
  }

  @Test
  void aSingleItemStandsInTheSameLine() {
    assertThat(Lines.listed("SELECT ", List.of("1"), " FROM \"t\""))
        .isEqualTo("SELECT 1 FROM \"t\"");
    assertThat(Lines.listed("SELECT ", List.of("1", "2"), " FROM \"t\""))
        .isEqualTo("SELECT\n  1,\n  2\nFROM \"t\"");
  }

  @Test
  void aCommentBreaksAtBlanks() {
    assertThat(Lines.ofComment("short")).containsExactly("short");
    assertThat(Lines.ofComment("word ".repeat(40).strip()))
        .hasSize(2)
        .allMatch(line -> line.length() <= 117)
        .last()
        .asString()
        .startsWith("  word");
    assertThat(Lines.ofComment("x".repeat(200))).containsExactly("x".repeat(200));
  }
}
