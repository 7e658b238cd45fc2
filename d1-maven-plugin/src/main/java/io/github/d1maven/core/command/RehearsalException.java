package io.github.d1maven.core.command;

/**
 * What was to run in a database failed when it was tried in memory. The database is as it was. The
 * cause is a {@link FailedMigrationException} or a {@link FailedSeedException}.
 */
public final class RehearsalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RehearsalException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
