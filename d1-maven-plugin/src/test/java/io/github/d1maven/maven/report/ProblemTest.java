package io.github.d1maven.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.problem.Problem;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  @Test
  void refusedPlan() {
    assertThat(Problem.of(new PlanRefusedException("the fact", "do this")))
        .contains(new Problem("the fact\n  help:  do this", true));
  }

  @Test
  void wrongConfigurationHasItsOwnWords() {
    assertThat(Problem.of(new ConfigurationException(Problem.of("the fact").because("why"))))
        .contains(new Problem("the fact\n  cause: why", true));
  }

  @Test
  void fileThatCannotBeReadKeepsTheGoalFromWorking() {
    assertThat(Problem.of(new UncheckedIOException(new NoSuchFileException("a.sql"))))
        .contains(
            new Problem(
                "a file cannot be read or written\n"
                    + "  cause: java.nio.file.NoSuchFileException: a.sql",
                false));
  }

  @Test
  void bugHasNoWords() {
    assertThat(Problem.of(new IllegalStateException())).isEmpty();
  }

  @Test
  void listsAreCut() {
    List<String> names = IntStream.rangeClosed(1, 12).mapToObj(i -> "n" + i).toList();
    assertThat(Lines.some(names, ", "))
        .isEqualTo("n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, and 2 more");
    assertThat(Lines.some(names.subList(0, 10), ", ")).endsWith("n9, n10");
  }
}
