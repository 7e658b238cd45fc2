package io.github.d1maven.maven.report;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.ProblemText;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * An error as users of Maven see it.
 *
 * @param text several lines without a line end at the end
 * @param isMistake whether it is a mistake that the user can correct, such as one in the project's
 *     files, and not a failure of the environment, such as a network that is down
 */
public record ErrorText(String text, boolean isMistake) {

  /**
   * Puts an error into words.
   *
   * @return the text; empty for an unexpected error, which is a bug
   */
  public static Optional<ErrorText> of(RuntimeException error) {
    boolean isMistake = error instanceof ProblemException known && known.isMistake();
    return problem(error)
        .map(problem -> new ErrorText(ProblemText.of(problem, new MavenVoice()), isMistake));
  }

  /** Returns an error as data; empty for an unexpected error, which is a bug. */
  public static Optional<Problem> problem(RuntimeException error) {
    if (error instanceof ProblemException known) {
      return Optional.of(known.problem());
    } else if (error instanceof UncheckedIOException file) {
      return Optional.of(FileProblem.of(Objects.requireNonNull(file.getCause())));
    }
    return Optional.empty();
  }
}
