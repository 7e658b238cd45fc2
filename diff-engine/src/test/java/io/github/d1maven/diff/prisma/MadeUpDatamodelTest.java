package io.github.d1maven.diff.prisma;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.cases.MadeUpText;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Any text ends in a schema, or in an error that says where in the text something is wrong: {@code
 * -Psweep} tries 50,000.
 */
class MadeUpDatamodelTest {
  private static final int COUNT = Boolean.getBoolean("d1.sweep") ? 50_000 : 2_000;

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|\\w+|\\S|$)");

  private static final List<List<String>> DATAMODELS =
      ConformanceTest.all()
          .filter(one -> one.files().size() == 1)
          .map(one -> TOKEN.matcher(one.files().get(0).text()))
          .map(matcher -> matcher.results().map(MatchResult::group).toList())
          .toList();

  @Test
  void anyTextEndsInASchemaOrInAnErrorWithAPlace() {
    List<String> faults =
        IntStream.range(0, COUNT)
            .parallel()
            .mapToObj(MadeUpDatamodelTest::fault)
            .flatMap(List::stream)
            .toList();
    assertThat(faults).isEmpty();
  }

  private static List<String> fault(int seed) {
    Random random = new Random(seed);
    String text = MadeUpText.of(DATAMODELS.get(random.nextInt(DATAMODELS.size())), random);
    String fault = faultOf(text);
    return fault == null ? List.of() : List.of("seed " + seed + ": " + fault + "\n" + text);
  }

  private static @Nullable String faultOf(String text) {
    try {
      SchemaSource source = SchemaSource.of(List.of(new SqlScript("schema.prisma", text)));
      new DiffEngine().read(source);
      return null;
    } catch (ProblemException e) {
      boolean placed = String.valueOf(e.problem().place()).matches("schema\\.prisma:\\d+:\\d+");
      return placed && e.isMistake() ? null : "no place: " + e.getMessage();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
