package io.github.d1maven.diff.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
  private static final int LONGEST = 100_000;

  /** What made-up texts consist of: everything that matters for where a statement ends. */
  private static final String[] PARTS = {
    "CREATE",
    "TRIGGER",
    "TEMP",
    "EXPLAIN",
    "QUERY",
    "PLAN",
    "BEGIN",
    "END",
    "end",
    "SELECT",
    "t",
    ";",
    ";",
    ";",
    " ",
    "\n",
    "\t",
    "'",
    "''",
    "\"",
    "`",
    "[",
    "]",
    "--",
    "/*",
    "*/",
    "x'00'",
    "X",
    "1.5e+3",
    "a$b",
    "\uD83D\uDE00",
    ":END",
    ".",
    "-",
    "/",
    "\uFEFF",
    "'a;b'",
    "-- c;\n",
    "/* ; */"
  };

  @Test
  void readsWhatTheSplitterSplits() {
    Random random = new Random(7);
    int whole = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(24); parts > 0; parts--) {
        text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(3) > 0 ? " " : "");
      }
      List<String> split = split(text.toString());
      whole += split.get(split.size() - 1).startsWith("unterminated") ? 0 : 1;
      assertThat(read(text.toString(), 1 + i % 5)).as("%s", text).isEqualTo(split);
    }
    assertThat(whole).isGreaterThan(10_000);
  }

  private static List<String> split(String text) {
    List<String> found = new ArrayList<>();
    SqlScript script = new SqlScript("x.sql", "\n " + text);
    try {
      for (SqlStatement statement : StatementSplitter.split(script)) {
        found.add(statement.position() + " " + statement.text());
      }
      found.add("end");
      return found;
    } catch (UnterminatedSqlException e) {
      return List.of(e.fact() + " at " + e.position());
    }
  }

  /** An error comes late, so what was read before it does not count here. */
  private static List<String> read(String text, int chunk) {
    List<String> found = new ArrayList<>();
    StatementReader reader =
        new StatementReader("x.sql", new Slow("\n " + text, chunk), 1, LONGEST);
    try {
      for (SqlScript next = reader.next(); next != null; next = reader.next()) {
        found.add(new SourcePosition(next, 0) + " " + next.text());
        assertThat(StatementSplitter.split(next)).hasSize(1);
      }
      found.add("end");
      return found;
    } catch (UnterminatedSqlException e) {
      return List.of(e.fact() + " at " + e.position());
    }
  }

  /** A few characters at a time. */
  private static final class Slow implements StatementReader.CharacterSource {
    private final String text;
    private final int chunk;
    private int at;

    Slow(String text, int chunk) {
      this.text = text;
      this.chunk = chunk;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      int count = Math.min(Math.min(chunk, length), text.length() - at);
      text.getChars(at, at + count, target, offset);
      at += count;
      return count == 0 ? -1 : count;
    }
  }

  private static StatementReader reader(String text, int line, int longest) {
    return new StatementReader("seed.sql", new Slow(text, 1 << 20), line, longest);
  }

  @Test
  void aMistakeHasItsPlaceInTheFile() {
    StatementReader reader = reader("SELECT 1; SELECT\n  x FROM;\n", 5, LONGEST);
    reader.next();
    SqlStatement second = StatementSplitter.split(reader.next()).get(0);
    assertThat(second.position()).hasToString("seed.sql:5:11");
    assertThat(new SourcePosition(second.script(), second.text().indexOf("FROM")))
        .hasToString("seed.sql:6:5");
    assertThat(second.position().excerpt()).isEqualTo("  5 | SELECT\n    | ^");
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 70_000, 300_000})
  void aStatementThatIsTooLongIsRefusedWithoutReadingTheRest(int length) {
    String text = "SELECT 1;\nSELECT '" + "a".repeat(length);
    StatementReader reader = reader(text + "'", 1, 100);
    assertThatExceptionOfType(SqlTextException.class)
        .isThrownBy(
            () -> {
              reader.next();
              reader.next();
            })
        .withMessageContaining("the statement is longer than 100 characters")
        .withMessageContaining("seed.sql:2:1");
  }

  @Test
  void statementsLongerThanTheBufferAreRead() {
    String comment = "/* " + "c".repeat(200_000) + " */";
    String text = comment + "SELECT '" + "ä;".repeat(40_000) + "';\n" + comment + ";SELECT 2";
    StatementReader reader = reader(text, 1, LONGEST);
    assertThat(reader.next().text()).hasSize(80_009);
    assertThat(reader.next().text()).isEqualTo("SELECT 2");
    assertThat(reader.next()).isNull();
  }
}
