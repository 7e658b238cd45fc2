package io.github.d1maven.maven.report;

import io.github.d1maven.core.command.DriftException;
import io.github.d1maven.core.command.FailedMigrationException;
import io.github.d1maven.core.command.FailedSeedException;
import io.github.d1maven.core.command.RefusedHazardsException;
import io.github.d1maven.core.command.RehearsalException;
import io.github.d1maven.core.command.UnconfirmedException;
import io.github.d1maven.core.command.UnknownMigrationsException;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseException;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.migrations.MigrationException;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.sql.SqlTextException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error in words: the fact, the place, the cause, and what to do.
 *
 * @param text several lines without a line end at the end
 * @param expected whether it is the kind of thing that goes wrong, such as a mistake in the
 *     project's files, and not something that keeps the goal from doing its work at all
 */
public record Problem(String text, boolean expected) {

  /**
   * Puts an error into words.
   *
   * @return the words; empty for an error that nobody foresaw, which is a bug
   */
  public static Optional<Problem> of(RuntimeException error) {
    if (error instanceof DatabaseException || error instanceof RequestException) {
      return Optional.of(new Problem(String.valueOf(error.getMessage()), false));
    }
    if (error instanceof UncheckedIOException) {
      return Optional.of(
          new Problem("a file cannot be read or written\n  cause: " + error.getMessage(), false));
    }
    return Optional.ofNullable(expected(error)).map(text -> new Problem(text, true));
  }

  private static @Nullable String expected(RuntimeException error) {
    if (error instanceof ConfigurationException || error instanceof MigrationException) {
      return error.getMessage();
    } else if (error instanceof SqlTextException e) {
      return e.report();
    } else if (error instanceof PlanRefusedException e) {
      return e.getMessage() + Lines.help(e.help());
    } else if (error instanceof RefusedHazardsException e) {
      return HazardText.of(e.hazards());
    } else if (error instanceof DriftException e) {
      return DriftText.of(e);
    } else if (error instanceof UnknownMigrationsException e) {
      return DriftText.of(e);
    } else if (error instanceof FailedMigrationException e) {
      return FailureText.of(e);
    } else if (error instanceof FailedSeedException e) {
      return FailureText.of(e);
    } else if (error instanceof UnconfirmedException e) {
      return ConfirmationText.of(e);
    } else if (error instanceof RehearsalException e) {
      return FailureText.of(e);
    }
    return null;
  }
}
