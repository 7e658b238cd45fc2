package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.EngineBugException;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any text ends in a plan, or in an error that says where in the text something is wrong. */
class MadeUpTextTest {
  private static final int COUNT = Boolean.getBoolean("d1.sweep") ? 100_000 : 600;

  private static final List<String> SCHEMAS =
      CaseFolder.all()
          .flatMap(folder -> Stream.of(folder.text("from.sql"), folder.text("to.sql")))
          .filter(sql -> !sql.isBlank())
          .distinct()
          .toList();

  @Test
  void anyTextEndsInAPlanOrInAnErrorWithAPlace() {
    List<String> faults =
        IntStream.range(0, COUNT)
            .parallel()
            .mapToObj(MadeUpTextTest::fault)
            .flatMap(List::stream)
            .toList();
    assertThat(faults).isEmpty();
  }

  private static List<String> fault(int seed) {
    Random random = new Random(seed);
    String old = SCHEMAS.get(random.nextInt(SCHEMAS.size()));
    String text = MadeUpText.of(old, random);
    String fault = faultOf(old, text);
    return fault == null ? List.of() : List.of("seed " + seed + ": " + fault + "\n" + text);
  }

  private static @Nullable String faultOf(String old, String text) {
    DiffEngine engine = new DiffEngine();
    Schema to;
    try {
      to = engine.read(SchemaSource.of(new SqlScript("made-up.sql", text)));
      engine.renameHints(SchemaSource.of(new SqlScript("made-up.sql", text)));
    } catch (ProblemException e) {
      boolean placed = e.problem().place() != null && e.problem().place().line() > 0;
      return placed && e.isMistake() ? null : "no place: " + e.getMessage();
    } catch (RuntimeException e) {
      return e.toString();
    }
    try {
      Schema from = engine.read(SchemaSource.existing(List.of(new SqlScript("old.sql", old))));
      engine.plan(from, to, PlanOptions.DEFAULT.withAccepted(hazard -> true));
      return null;
    } catch (EngineBugException e) {
      return e.getMessage();
    } catch (ProblemException e) {
      return null;
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
