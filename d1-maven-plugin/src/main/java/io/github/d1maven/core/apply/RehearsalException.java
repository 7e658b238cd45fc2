package io.github.d1maven.core.apply;

import io.github.d1maven.diff.problem.ProblemException;

/**
 * Something failed in a trial run in memory or on a copy. The database is unchanged. The cause is
 * what the run would have thrown, such as a {@link FailedMigrationException}.
 */
public final class RehearsalException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception for a trial run in memory. */
  public RehearsalException(ProblemException cause) {
    this(cause, "in memory");
  }

  private RehearsalException(ProblemException cause, String where) {
    super(
        cause.problem().leaving("the database is unchanged: this was a trial run " + where), cause);
  }

  /** Returns that something failed in a trial run on a copy of the database. */
  static RehearsalException onCopy(ProblemException cause) {
    return new RehearsalException(cause, "on a copy");
  }
}
