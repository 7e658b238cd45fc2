package io.github.d1maven.maven.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StepSummaryTest {

  @Test
  void goalsAppendASectionEach(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("summary.md");
    StepSummary.append(file, "apply", true, List.of("applied 0001_a.sql"));
    StepSummary.append(file, "drift", false, List.of("it differs", "  help:  ask"));
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            ### d1:apply succeeded

            ```
            applied 0001_a.sql
            ```

            ### d1:drift failed

            ```
            it differs
              help:  ask
            ```

            """);
  }

  @Test
  void aFenceInTheTextEndsNothing() {
    assertThat(StepSummary.section("diff", true, List.of("-- ```` --")))
        .contains("\n`````\n-- ```` --\n`````\n");
  }

  @Test
  void aLongTextIsShortened() {
    assertThat(StepSummary.section("diff", true, List.of("x".repeat(100_000))))
        .hasSizeLessThan(61_000)
        .contains("(shortened)");
  }
}
