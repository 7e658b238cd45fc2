package io.github.d1maven.core.command;

import io.github.d1maven.diff.problem.ProblemException;

/**
 * Something failed in a trial run in memory. The database is unchanged. The cause is a {@link
 * FailedMigrationException} or a {@link FailedSeedException}.
 */
public final class RehearsalException extends ProblemException {

  private static final long serialVersionUID = 1L;

  RehearsalException(ProblemException cause) {
    super(
        cause.problem().leaving("the database is unchanged: this was a trial run in memory"),
        cause);
  }
}
