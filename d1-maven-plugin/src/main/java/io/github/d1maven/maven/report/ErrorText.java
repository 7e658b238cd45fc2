package io.github.d1maven.maven.report;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.ProblemText;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * An error in the words of Maven's users.
 *
 * @param text several lines without a line end at the end
 * @param isMistake whether it is the kind of thing that goes wrong, such as a mistake in the
 *     project's files, and not something that keeps the goal from doing its work at all
 */
public record ErrorText(String text, boolean isMistake) {

  /**
   * Puts an error into words.
   *
   * @return the words; empty for an error that nobody foresaw, which is a bug
   */
  public static Optional<ErrorText> of(RuntimeException error) {
    if (error instanceof ProblemException known) {
      return Optional.of(new ErrorText(text(known.problem()), known.isMistake()));
    } else if (error instanceof UncheckedIOException file) {
      Problem problem = Problem.of("a file cannot be read or written").because(file.getMessage());
      return Optional.of(new ErrorText(text(problem), false));
    }
    return Optional.empty();
  }

  private static String text(Problem problem) {
    return ProblemText.of(problem, new MavenVoice());
  }
}
